import type { Issue, Pull } from './issue.ts'
import { requiredApprovals, reviewDecisionOf } from './review-decision.ts'
import type { World } from './world.ts'

export interface Mergeability {
  readonly mergeable: boolean | null
  /** As GitHub says it: `clean`, `dirty`, `draft`, `blocked`, `behind`, `unstable`, `unknown`. */
  readonly state: string
  /** The commit that a merge would make now, at `refs/pull/<number>/merge`. */
  readonly mergeCommit?: string
  /** The rules of its base that are not met, in GitHub's words. */
  readonly unmet: readonly string[]
}

/** Whether a pull request can be merged; of one that is closed nobody knows. */
export function mergeabilityOf(world: World, issue: Issue & { readonly pull: Pull }): Mergeability {
  const { git } = world
  const { pull } = issue
  if (issue.state === 'closed') return UNKNOWN
  const tree = git.mergeTrees(pull.baseSha, pull.headSha)
  if (tree === undefined) return { mergeable: false, state: 'dirty', unmet: [] }
  const committer = { name: 'GitHub', email: 'noreply@github.com', date: dateOf(world, pull.headSha) }
  const mergeCommit = git.writeCommit({
    tree,
    parents: [pull.baseSha, pull.headSha],
    author: committer,
    committer,
    message: `Merge ${pull.headSha} into ${pull.baseSha}`,
  })
  git.setRef(`refs/pull/${issue.number}/merge`, mergeCommit)
  const unmet = unmetRules(world, issue)
  return { mergeable: true, state: stateOf(world, pull, unmet), mergeCommit, unmet }
}

/** As the API says it: unknown to who asks first after a change, because GitHub begins to look only then. */
export function mergeabilityAsTold(world: World, issue: Issue & { readonly pull: Pull }): Mergeability {
  const { pull } = issue
  const sides = `${pull.baseSha} ${pull.headSha}`
  const isKnown = pull.askedFor === sides
  pull.askedFor = sides
  return isKnown ? mergeabilityOf(world, issue) : UNKNOWN
}

const UNKNOWN: Mergeability = { mergeable: null, state: 'unknown', unmet: [] }

function stateOf(world: World, pull: Pull, unmet: readonly string[]): string {
  if (pull.draft) return 'draft'
  if (unmet.includes(BEHIND)) return 'behind'
  if (unmet.length > 0) return 'blocked'
  const failed = world.checkRuns.some(
    ({ headSha, conclusion }) => headSha === pull.headSha && conclusion === 'failure',
  )
  return failed ? 'unstable' : 'clean'
}

const BEHIND = 'The head branch is not up to date with the base branch.'

function unmetRules(world: World, issue: Issue & { readonly pull: Pull }): readonly string[] {
  const { headSha, baseSha, baseRef } = issue.pull
  const approvals = requiredApprovals(world, baseRef) ?? 0
  const decision = reviewDecisionOf(world, issue)
  const reviews =
    decision === 'CHANGES_REQUESTED' && requiredApprovals(world, baseRef) !== undefined
      ? ['Changes requested by reviewers with write access.']
      : approvals > 0 && decision !== 'APPROVED'
        ? [
            `At least ${approvals} approving review${approvals === 1 ? ' is' : 's are'} required by reviewers with write access.`,
          ]
        : []
  const checks = (world.rules.get(baseRef) ?? []).flatMap((rule) => {
    if (rule.type !== 'required_status_checks') return []
    const missing = rule.checks
      .filter(({ context, app }) => !hasPassed(world, headSha, context, app))
      .map(({ context }) => `Required status check "${context}" is expected.`)
    return rule.strict && !world.git.isAncestor(baseSha, headSha) ? [...missing, BEHIND] : missing
  })
  return [...reviews, ...checks]
}

function hasPassed(world: World, sha: string, context: string, app: number | undefined): boolean {
  const run = world.checkRuns.findLast(
    (one) => one.headSha === sha && one.name === context && (app === undefined || one.app.id === app),
  )
  if (run !== undefined) return ['success', 'neutral', 'skipped'].includes(run.conclusion ?? '')
  const status = world.statuses.findLast((one) => one.sha === sha && one.context === context)
  return app === undefined && status?.state === 'success'
}

function dateOf({ git, time }: World, sha: string): string {
  return git.commit(sha)?.committer.date ?? time()
}
