import type { Path, Requirement as Written } from '@triagebook/record'
import { compileActors } from '../compile/compile-actors.ts'
import type { CompileContext } from '../compile/compile-context.ts'
import { compilePaths } from '../compile/compile-paths.ts'
import { compilePatterns } from '../compile/compile-patterns.ts'
import { refuseOwnCheck } from '../compile/refuse-own-check.ts'
import type { Requirement } from '../policy/policy.ts'
import { isClearRequirement } from './is-clear-requirement.ts'

/** One item of `require`; undefined, with a problem, where it does not say what it requires. */
export function compileRequirement(
  written: Written,
  path: Path,
  context: CompileContext,
): Requirement | undefined {
  if (!isClearRequirement(written, path, context)) return undefined
  const { approvals, from, comments, codeowners, unowned, check, app, changed } = written
  if (approvals !== undefined && from !== undefined) {
    const firstIn = comments && compilePatterns(comments, [...path, 'comments'], context)
    return {
      kind: 'approvals',
      count: approvals,
      from: compileActors(from, [...path, 'from'], context),
      comments: firstIn && ((body) => firstIn(body) !== undefined),
    }
  }
  if (codeowners && unowned !== undefined)
    return { kind: 'codeowners', unowned: compileActors(unowned, [...path, 'unowned'], context) }
  if (check !== undefined) {
    refuseOwnCheck(check, [...path, 'check'], context)
    return { kind: 'check', name: check, app }
  }
  if (changed === undefined) return undefined
  return {
    kind: 'changed',
    paths: compilePaths(changed, [...path, 'changed'], context, 'files'),
    patterns: changed,
    canBeWaived: written['or-waiver'] ?? false,
  }
}
