import type { ApprovalRule, Path } from '@triagebook/record'
import { compileActors } from '../compile/compile-actors.ts'
import type { CompileContext } from '../compile/compile-context.ts'
import { compilePaths } from '../compile/compile-paths.ts'
import { compileWhen } from '../conditions/compile-when.ts'
import { pathSet } from '../paths/path-set.ts'
import type { PathSet, Rule } from '../policy/policy.ts'
import { compileRequirement } from './compile-requirement.ts'
import { problem } from './problems.ts'

/** One entry of `rules`. */
export function compileRule(written: ApprovalRule, path: Path, context: CompileContext): Rule {
  const { name, about, when, require, override } = written
  refuseUselessWaiver(written, path, context)
  return {
    name,
    about,
    concerns: compileWhen(when, [...path, 'when'], context),
    requirements: require.flatMap(
      (one, index) => compileRequirement(one, [...path, 'require', index], context) ?? [],
    ),
    scope: scopeOf(written, path, context),
    holds: written['approval-holds'] === 'for-commit' ? 'commit' : 'content',
    overriddenBy: override && compileActors(override, [...path, 'override'], context),
  }
}

/** An approval is about what the rule is about, unless the rule says otherwise. */
function scopeOf({ scope, when }: ApprovalRule, path: Path, context: CompileContext): PathSet | undefined {
  if (scope !== undefined) return compilePaths(scope, [...path, 'scope'], context)
  return when?.paths && pathSet(when.paths)
}

function refuseUselessWaiver(
  { name, require }: ApprovalRule,
  path: Path,
  { place, problems }: CompileContext,
): void {
  if (require.some(({ approvals, codeowners }) => approvals !== undefined || codeowners !== undefined)) return
  for (const [index, one] of require.entries()) {
    if (one['or-waiver'])
      problems.push(
        problem('approval/nobody-can-waive', { rule: name }, place([...path, 'require', index, 'or-waiver'])),
      )
  }
}
