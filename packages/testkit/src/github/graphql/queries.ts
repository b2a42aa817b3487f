import type { Caller } from '../state/caller.ts'
import type { World } from '../state/world.ts'
import { nodeId } from '../views/account.ts'
import type { PullIssue } from '../views/pull.ts'
import { connection, type Page } from './connection.ts'
import { GraphQLRefusal } from './refusal.ts'
import { actorNode, commentNode, issueNode, pullNode, reviewNode } from './views.ts'

/** The fields of `Query`. */
export function queriesOf(world: World, { account }: Caller) {
  return {
    // Unlike as an author, a bot has its ending here.
    viewer: { __typename: 'User', id: nodeId('U', account.id), login: account.login },

    repository({ owner, name }: { readonly owner: string; readonly name: string }) {
      if (owner !== world.owner || name !== world.name)
        throw new GraphQLRefusal(
          'NOT_FOUND',
          `Could not resolve to a Repository with the name '${owner}/${name}'.`,
        )
      return {
        __typename: 'Repository',
        id: nodeId('R', 500),
        pullRequest({ number }: { readonly number: number }) {
          const issue = world.issues.find(
            (one): one is PullIssue => one.pull !== null && one.number === number,
          )
          if (issue === undefined)
            throw new GraphQLRefusal(
              'NOT_FOUND',
              `Could not resolve to a PullRequest with the number of ${number}.`,
            )
          return pullNode(world, issue)
        },
        pinnedIssues: (page: Page) =>
          connection(
            'pinnedIssues',
            world.issues.flatMap((issue) =>
              issue.pinnedBy === null
                ? []
                : {
                    __typename: 'PinnedIssue',
                    id: nodeId('PI', issue.id),
                    issue: issueNode(issue),
                    pinnedBy: actorNode(issue.pinnedBy),
                  },
            ),
            page,
          ),
      }
    },
    nodes: ({ ids }: { readonly ids: readonly string[] }) => ids.map((id) => nodeOf(world, id)),
  }
}

/** What a node id names; not found, it is an error of that place in the list. */
function nodeOf(world: World, id: string) {
  const issue = world.issues.find((one) => one.pull === null && nodeId('I', one.id) === id)
  if (issue !== undefined) return issueNode(issue)
  const pull = world.issues.find(
    (one): one is PullIssue => one.pull !== null && nodeId('PR', one.pull.id) === id,
  )
  if (pull !== undefined) return pullNode(world, pull)
  const comment = world.comments.find((one) => nodeId('IC', one.id) === id)
  if (comment !== undefined) return commentNode(comment)
  const review = world.reviews.find((one) => nodeId('PRR', one.id) === id)
  if (review !== undefined) return reviewNode(world, review)
  return new GraphQLRefusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`)
}
