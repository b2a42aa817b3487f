import type { Path, Requirement as Written } from '@triagebook/record'
import { listed } from '@triagebook/record/problem'
import type { CompileContext } from '../compile/compile-context.ts'
import { problem } from './problems.ts'

/** What each kind of requirement needs beside its own field, and what it may have. */
const KINDS = {
  approvals: { needs: 'from', what: 'who can approve, such as `{ role: [engineer] }`.', may: 'comments' },
  codeowners: {
    needs: 'unowned',
    what: 'who approves paths that have no owner, such as `{ role: [engineer] }`.',
    may: undefined,
  },
  check: {
    needs: 'app',
    what: 'the app that reports the check, such as `github-actions`. Any app could report it otherwise.',
    may: undefined,
  },
  changed: { needs: undefined, what: '', may: 'or-waiver' },
} as const

const NAMES = ['approvals', 'codeowners', 'check', 'changed'] as const

/** Whether an item of `require` is of one kind, with all the fields of that kind and no others; else with problems. */
export function isClearRequirement(
  written: Written,
  path: Path,
  { place, problems }: CompileContext,
): boolean {
  const [kind, ...more] = NAMES.filter((name) => written[name] !== undefined)
  if (kind === undefined) {
    problems.push(problem('approval/unclear-requirement#none', { kinds: listed(NAMES) }, place(path)))
    return false
  }
  if (more.length > 0) {
    problems.push(
      problem('approval/unclear-requirement#several', { kinds: listed([kind, ...more]) }, place(path)),
    )
    return false
  }
  const { needs, what, may } = KINDS[kind]
  const isLacking = needs !== undefined && written[needs] === undefined
  if (isLacking)
    problems.push(problem('approval/unclear-requirement#lacking', { kind, needs, what }, place(path)))
  const foreign = Object.keys(written).filter((key) => key !== kind && key !== needs && key !== may)
  for (const field of foreign)
    problems.push(problem('approval/unclear-requirement#foreign', { kind, field }, place([...path, field])))
  return !isLacking && foreign.length === 0
}
