import type { Policy, PullFacts } from '@triagebook/approval'
import { forgeTeamsOf } from '@triagebook/approval'
import type { GitFolder } from '@triagebook/book'
import { fetchCommits, fetchWhatIsLeft, type Remote } from '@triagebook/book/branch'
import { firstParent, type PullHistory, prefixOf, pullHistory } from '@triagebook/book/pull'
import type { TicketTargets } from '@triagebook/calendar'
import type { Forge, PullCommit, PullUnderReview } from '@triagebook/forge'
import type { RecordFile } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import type { PullWords } from '@triagebook/record/pull'
import { baseOf } from './base-of.ts'
import { directoryOf } from './directory-of.ts'
import { problem } from './problems.ts'
import { ticketsOf } from './tickets-of.ts'

interface Ports {
  /** The book’s folder. */
  readonly at: GitFolder
  readonly forge: Forge
  readonly remote: Remote
  readonly now: Date
}

/** All that a verdict on a pull request is made from. */
export interface ReadCase {
  readonly policy: Policy
  readonly facts: PullFacts
  /** Of the base, like the policy. */
  readonly settings: Settings
  /** The book’s folder from the root of the repository: empty, or it ends in `/`. */
  readonly prefix: string
  /** The files of its tickets. */
  readonly records: readonly RecordFile[]
  /** Tickets that the pull request names by a line, and that the book does not have. */
  readonly unknownTickets: readonly string[]
  readonly state: PullUnderReview['state']
  /** Nobody is asked to review it yet. */
  readonly isDraft: boolean
  /** When it last stopped being a draft; null where it never was one. */
  readonly readyAt: Date | null
  /** How long each step may take, by the base; null where that has no targets. */
  readonly targets: TicketTargets | null
  /** When its commits were made, in no order; updates of the base are left out. */
  readonly commitTimes: readonly Date[]
}

/** Of a merged pull request `merge` is the last commit that came onto the base: it is read as of right before the merge. */
export type CaseReader = (number: number, merge?: string) => Promise<ReadCase>

/**
 * Reads pull requests as they are now, in one query of GitHub and some of Git, whose objects it fetches; nothing of theirs
 * is checked out. Members of teams are asked once. Throws where GitHub, Git or the base’s files fail; what Git cannot
 * tell whole is a gap of the facts.
 */
export function caseReader({ at, forge, remote, now }: Ports): CaseReader {
  const known = new Map<string, Promise<ReadonlySet<string>>>()
  const membersOf = (team: string): Promise<ReadonlySet<string>> => {
    const members =
      known.get(team) ??
      forge.teams.members(team).then((logins) => new Set(logins.map((login) => login.toLowerCase())))
    known.set(team, members)
    return members
  }
  const before = async (merge: string) => {
    await fetchCommits(at, remote, [merge])
    return firstParent(at, merge)
  }

  return async (number, merge) => {
    const pull = await forge.pulls.underReview(number)
    const head = pull.head.commit
    const base = merge === undefined ? pull.base.commit : await before(merge)
    const seen = seenIn(pull)
    await fetchCommits(at, remote, [base, head])
    await fetchWhatIsLeft(at, remote, seen)
    const prefix = await prefixOf(at)
    const { settings, policy, codeowners, targets } = await baseOf({
      at,
      prefix,
      branch: pull.base.branch,
      commit: base,
    })
    const history = await pullHistory(at, { base, head, seen })
    const { tickets, unknown, problems } = await ticketsOf(
      { at, prefix, base, head },
      await wordsOf(forge, pull, history),
    )
    const forgeTeams = new Map<string, ReadonlySet<string>>()
    for (const team of forgeTeamsOf(policy, codeowners)) forgeTeams.set(team, await membersOf(team))
    const { title, author, labels, reviews, comments, checks } = pull
    return {
      policy,
      settings,
      prefix,
      records: tickets,
      unknownTickets: unknown,
      state: pull.state,
      isDraft: pull.isDraft,
      readyAt: pull.readyAt,
      targets: await targets(),
      commitTimes: commitTimesOf(history),
      facts: {
        ...{ now, number, title, author, labels, reviews, comments, checks },
        base: { branch: pull.base.branch },
        head: pull.head,
        changes: history.changes,
        commits: ownCommits(pull, history),
        seen: history.seen,
        tickets,
        directory: { ...directoryOf(settings), forgeTeams },
        codeowners: codeowners?.content ?? null,
        gaps: [...history.problems, ...unlisted(pull, history), ...problems],
      },
    }
  }
}

/** Where it may name its tickets. */
async function wordsOf(
  forge: Forge,
  { body, head, commits }: PullUnderReview,
  { changes }: PullHistory,
): Promise<PullWords> {
  const { owner, name } = await forge.repository()
  return {
    repository: `${owner}/${name}`,
    body,
    messages: commits.map(({ message }) => message),
    branch: head.branch,
    paths: changes.map(({ path }) => path),
  }
}

/** The commits about which somebody said something that can count. */
function seenIn({ reviews, comments }: PullUnderReview): readonly string[] {
  const said = [
    ...reviews.filter(({ state }) => state === 'approved'),
    ...comments.filter(({ isEdited }) => !isEdited),
  ].filter(({ author }) => !author.isBot)
  return [...new Set(said.flatMap(({ commit }) => commit ?? []))]
}

function commitTimesOf({ commits }: PullHistory): readonly Date[] {
  return commits.flatMap(({ kind, committedAt }) => (kind === 'change' ? committedAt : []))
}

/** GitHub’s list can hold commits that have come into the base since: these are nobody’s work here. */
function ownCommits({ commits }: PullUnderReview, history: PullHistory): PullFacts['commits'] {
  const kinds = new Map(history.commits.map(({ id, kind }) => [id, kind]))
  return commits.flatMap(({ message: _, ...commit }: PullCommit) => {
    const kind = kinds.get(commit.id)
    return kind === undefined ? [] : [{ ...commit, kind }]
  })
}

function unlisted({ commits }: PullUnderReview, history: PullHistory): readonly Problem[] {
  const listed = new Set(commits.map(({ id }) => id))
  return history.commits.flatMap(({ id }) =>
    listed.has(id) ? [] : [problem('gate/unlisted-commit', { commit: id.slice(0, 7) })],
  )
}
