import { Refusal } from '../call/answer.ts'
import type { BranchRule } from '../state/check.ts'
import type { World } from '../state/world.ts'

/** Refuses what the rules of a branch do not allow; which status says so differs by operation. */
export function checkRules(world: World, ref: string, sha: string, status: 409 | 422): void {
  const rules = world.rules.get(ref.replace('refs/heads/', '')) ?? []
  const old = world.git.ref(ref)
  const violations = rules.flatMap((rule) => {
    if (rule.type === 'pull_request') return ['Changes must be made through a pull request.']
    if (rule.type === 'required_status_checks')
      return rule.checks.map(({ context }) => `Required status check "${context}" is expected.`)
    return old !== undefined && !world.git.isAncestor(old, sha) ? ['Cannot force-push to this branch'] : []
  })
  if (violations.length > 0)
    throw new Refusal(status, `Repository rule violations found\n\n${violations.join('\n\n')}\n\n`)
}

/** Whether nobody may push to a branch. */
export function takesNoPush(rules: readonly BranchRule[]): boolean {
  return rules.some(({ type }) => type !== 'non_fast_forward')
}
