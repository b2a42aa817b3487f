import { checkRules } from '../../branch/check-rules.ts'
import { signatureOf, webCommitter } from '../../branch/signature.ts'
import { checkWorkflows } from '../../branch/workflow-files.ts'
import { created, NO_CONTENT, ok, Refusal } from '../../call/answer.ts'
import type { Handlers } from '../../call/call.ts'
import { requiredText, text } from '../../call/fields.ts'
import { commitOf, pullOf } from '../../call/find.ts'
import { mergeabilityOf } from '../../state/mergeability.ts'
import { headRefOf, settle } from '../../state/settle.ts'
import type { World } from '../../state/world.ts'
import { commitView } from '../../views/commit.ts'
import type { PullIssue } from '../../views/pull.ts'
import { pullView } from '../../views/pull.ts'

const REPOSITORY = '/repos/{owner}/{repo}'
const PULL = `${REPOSITORY}/pulls/{pull_number}`

/** Merging: a pull request, a pull request's base into its branch, or any two branches. */
export const MERGING: Handlers = {
  [`PUT ${PULL}/merge`]: (call) => {
    const { world, caller, body } = call
    const issue = pullOf(call)
    checkMerge(world, issue, text(body, 'sha'))
    const method = text(body, 'merge_method') ?? 'merge'
    if (method === 'rebase') throw new Refusal(405, 'Rebase merges are not allowed on this repository.')
    const { pull, number } = issue
    const tree = world.git.mergeTrees(pull.baseSha, pull.headSha)
    if (tree === undefined) throw new Refusal(405, 'Pull Request is not mergeable')
    const headline =
      method === 'merge'
        ? `Merge pull request #${number} from ${pull.headOwner}/${pull.headRef}`
        : `${issue.title} (#${number})`
    const message = [text(body, 'commit_title') ?? headline, text(body, 'commit_message') ?? issue.title]
    const sha = world.git.writeCommit({
      tree,
      parents: method === 'merge' ? [pull.baseSha, pull.headSha] : [pull.baseSha],
      author: signatureOf(world, caller.account),
      committer: webCommitter(world),
      message: message.join('\n\n'),
    })
    checkWorkflows(call, pull.baseSha, sha)
    world.git.setRef(`refs/heads/${pull.baseRef}`, sha)
    Object.assign(pull, { mergedAt: world.time(), mergedBy: caller.account, mergeCommit: sha })
    Object.assign(issue, {
      state: 'closed',
      closedAt: world.time(),
      closedBy: caller.account,
      updatedAt: world.time(),
    })
    settle(world)
    return ok({ sha, merged: true, message: 'Pull Request successfully merged' })
  },

  [`PUT ${PULL}/update-branch`]: (call) => {
    const { world, caller, body } = call
    const issue = pullOf(call)
    const { pull } = issue
    const expected = text(body, 'expected_head_sha')
    if (expected !== undefined && expected !== pull.headSha)
      throw new Refusal(422, "expected head sha didn't match current head ref.")
    if (world.git.isAncestor(pull.baseSha, pull.headSha))
      throw new Refusal(422, 'There are no new commits on the base branch.')
    const tree = world.git.mergeTrees(pull.headSha, pull.baseSha)
    if (tree === undefined) throw new Refusal(422, 'merge conflict between base and head')
    const sha = world.git.writeCommit({
      tree,
      parents: [pull.headSha, pull.baseSha],
      author: signatureOf(world, caller.account),
      committer: webCommitter(world),
      message: `Merge branch '${pull.baseRef}' into ${pull.headRef}`,
    })
    world.git.setRef(headRefOf(world, pull.headOwner, pull.headRef), sha)
    settle(world)
    return {
      status: 202,
      body: { message: 'Updating pull request branch.', url: pullView(world, issue).html_url },
    }
  },

  [`POST ${REPOSITORY}/merges`]: ({ world, caller, body }) => {
    const base = requiredText(body, 'base')
    const head = requiredText(body, 'head')
    const ours = commitOf(world, base, new Refusal(404, 'Base does not exist'))
    const theirs = commitOf(world, head, new Refusal(404, 'Head does not exist'))
    if (world.git.isAncestor(theirs, ours)) return NO_CONTENT
    const tree = world.git.mergeTrees(ours, theirs)
    if (tree === undefined) throw new Refusal(409, 'Merge conflict')
    const sha = world.git.writeCommit({
      tree,
      parents: [ours, theirs],
      author: signatureOf(world, caller.account),
      committer: webCommitter(world),
      message: text(body, 'commit_message') ?? `Merge ${head} into ${base}`,
    })
    checkWorkflows({ world, caller }, ours, sha)
    checkRules(world, `refs/heads/${base}`, sha, 409)
    world.git.setRef(`refs/heads/${base}`, sha)
    settle(world)
    return created(commitView(world, sha))
  },
}

/** Refuses what GitHub does not merge, in the order in which it looks. */
function checkMerge(world: World, issue: PullIssue, expected: string | undefined): void {
  const { pull } = issue
  if (issue.state === 'closed') throw new Refusal(405, 'Pull Request is not mergeable')
  if (expected !== undefined && expected !== pull.headSha)
    throw new Refusal(409, 'Head branch was modified. Review and try the merge again.')
  if (pull.draft) throw new Refusal(405, 'Pull Request is still a draft')
  const { mergeable, unmet } = mergeabilityOf(world, issue)
  if (!mergeable) throw new Refusal(405, 'Pull Request is not mergeable')
  if (unmet.length > 0)
    throw new Refusal(405, `Repository rule violations found\n\n${unmet.join('\n\n')}\n\n`)
}
