import { created, ok, Refusal } from '../../call/answer.ts'
import type { Handlers } from '../../call/call.ts'
import { texts } from '../../call/fields.ts'
import { pullOf } from '../../call/find.ts'
import { isAtLeast } from '../../state/account.ts'
import { loginView, teamView } from '../../views/account.ts'
import { pullInListView } from '../../views/pull.ts'

const PULL = '/repos/{owner}/{repo}/pulls/{pull_number}'

/** Whose review a pull request waits for. */
export const REVIEWERS: Handlers = {
  [`GET ${PULL}/requested_reviewers`]: (call) => {
    const { world } = call
    const { pull } = pullOf(call)
    return ok({
      users: pull.requestedReviewers.map((login) => loginView(world, login)),
      teams: world.teams
        .filter(({ slug }) => pull.requestedTeams.includes(slug))
        .map((team) => teamView(world, team)),
    })
  },

  [`POST ${PULL}/requested_reviewers`]: (call) => {
    const { world, body } = call
    const issue = pullOf(call)
    const people = texts(body, 'reviewers') ?? []
    const teams = texts(body, 'team_reviewers') ?? []
    if (people.includes(issue.user.login))
      throw new Refusal(422, 'Review cannot be requested from pull request author.')
    const stranger = people.some((login) => !isAtLeast(world.accounts.get(login)?.role ?? 'none', 'read'))
    if (stranger || teams.some((slug) => !world.teams.some((team) => team.slug === slug)))
      throw new Refusal(
        422,
        `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${world.owner}/${world.name} repository.`,
      )
    issue.pull.requestedReviewers = [...new Set([...issue.pull.requestedReviewers, ...people])]
    issue.pull.requestedTeams = [...new Set([...issue.pull.requestedTeams, ...teams])]
    return created(pullInListView(world, issue))
  },

  [`DELETE ${PULL}/requested_reviewers`]: (call) => {
    const { world, body } = call
    const issue = pullOf(call)
    const people = texts(body, 'reviewers') ?? []
    const teams = texts(body, 'team_reviewers') ?? []
    issue.pull.requestedReviewers = issue.pull.requestedReviewers.filter((login) => !people.includes(login))
    issue.pull.requestedTeams = issue.pull.requestedTeams.filter((slug) => !teams.includes(slug))
    return ok(pullInListView(world, issue))
  },
}
