import { checkRules } from '../branch/check-rules.ts'
import { signatureOf, webCommitter } from '../branch/signature.ts'
import { checkWorkflows } from '../branch/workflow-files.ts'
import { Refusal } from '../call/answer.ts'
import type { Caller } from '../state/caller.ts'
import type { Issue } from '../state/issue.ts'
import { settle } from '../state/settle.ts'
import type { World } from '../state/world.ts'
import { nodeId } from '../views/account.ts'
import { GraphQLRefusal } from './refusal.ts'
import { commentNode, commitNode, issueNode, reviewNode } from './views.ts'

const MOST_PINNED = 3

interface NewCommit {
  readonly branch: {
    readonly repositoryNameWithOwner?: string
    readonly branchName?: string
    readonly id?: string
  }
  readonly expectedHeadOid: string
  readonly message: { readonly headline: string; readonly body?: string }
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[]
    readonly deletions?: readonly { readonly path: string }[]
  }
}

/** The fields of `Mutation`. */
export function mutationsOf(world: World, caller: Caller) {
  return {
    createCommitOnBranch: ({ input }: { readonly input: NewCommit }) => createCommit(world, caller, input),

    pinIssue({ input }: { readonly input: { readonly issueId: string } }) {
      const issue = issueOf(world, input.issueId)
      const pinned = world.issues.filter((one) => one.pinnedBy !== null && one !== issue)
      if (pinned.length >= MOST_PINNED)
        throw new GraphQLRefusal('UNPROCESSABLE', 'Maximum 3 pinned issues per repository')
      issue.pinnedBy = caller.account
      return { issue: issueNode(issue) }
    },

    unpinIssue({ input }: { readonly input: { readonly issueId: string } }) {
      const issue = issueOf(world, input.issueId)
      issue.pinnedBy = null
      return { issue: issueNode(issue) }
    },

    minimizeComment({
      input,
    }: {
      readonly input: { readonly subjectId: string; readonly classifier: string }
    }) {
      const reason = input.classifier.toLowerCase().replace('_', '-')
      const comment = world.comments.find(({ id }) => nodeId('IC', id) === input.subjectId)
      if (comment !== undefined) {
        comment.minimized = reason
        return { minimizedComment: commentNode(comment) }
      }
      const review = world.reviews.find(({ id }) => nodeId('PRR', id) === input.subjectId)
      if (review === undefined) throw unresolved(input.subjectId)
      review.minimized = reason
      return { minimizedComment: reviewNode(world, review) }
    },
  }
}

/** The caller is the author, GitHub commits and signs. The branch must still stand where the caller saw it. */
function createCommit(
  world: World,
  caller: Caller,
  { branch, expectedHeadOid, message, fileChanges }: NewCommit,
) {
  const { git } = world
  const name = (branch.branchName ?? branch.id?.replace(/^REF_/, '') ?? '').replace('refs/heads/', '')
  const ref = `refs/heads/${name}`
  const head = git.ref(ref)
  const elsewhere =
    (branch.repositoryNameWithOwner ?? `${world.owner}/${world.name}`) !== `${world.owner}/${world.name}`
  if (head === undefined || elsewhere) throw new GraphQLRefusal('NOT_FOUND', 'Branch not found')
  if (head !== expectedHeadOid)
    throw new GraphQLRefusal(
      'STALE_DATA',
      `Expected branch to point to "${expectedHeadOid}" but it did not.  Pull and try again.`,
    )
  const missing = fileChanges?.deletions?.find(({ path }) => git.entryAt(head, path) === undefined)
  if (missing !== undefined)
    throw new GraphQLRefusal(
      'UNPROCESSABLE',
      `A path was requested for deletion which does not exist as of commit oid \`${head}\``,
    )
  const changes = [
    ...(fileChanges?.additions ?? []).map(({ path, contents }) => ({
      path,
      mode: git.entryAt(head, path)?.mode ?? '100644',
      sha: git.write('blob', Buffer.from(contents, 'base64')),
    })),
    ...(fileChanges?.deletions ?? []).map(({ path }) => ({ path, mode: '100644', sha: null })),
  ]
  const oid = git.writeCommit({
    tree: git.changeTree(git.commit(head)?.tree, changes),
    parents: [head],
    author: signatureOf(world, caller.account),
    committer: webCommitter(world),
    message: message.body === undefined ? message.headline : `${message.headline}\n\n${message.body}`,
  })
  inGraphQL(() => checkWorkflows({ world, caller }, head, oid))
  inGraphQL(() => checkRules(world, ref, oid, 422))
  git.setRef(ref, oid)
  settle(world)
  return {
    commit: commitNode(world, oid),
    ref: { __typename: 'Ref', id: `REF_${ref}`, name },
  }
}

/** A refusal of REST, as GraphQL gives it. */
function inGraphQL(check: () => void): void {
  try {
    check()
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    throw new GraphQLRefusal(cause.answer.status === 403 ? 'FORBIDDEN' : 'UNPROCESSABLE', cause.message)
  }
}

function issueOf(world: World, id: string): Issue {
  const issue = world.issues.find((one) => one.pull === null && nodeId('I', one.id) === id)
  if (issue === undefined) throw unresolved(id)
  return issue
}

function unresolved(id: string): GraphQLRefusal {
  return new GraphQLRefusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`)
}
