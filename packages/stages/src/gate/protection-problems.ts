import type { RequiredCheck } from '@triagebook/forge'
import type { Problem } from '@triagebook/record/problem'
import { problem } from './problems.ts'

/** The app that reports what workflows do with their own token, on github.com. */
const GITHUB_ACTIONS = 15368

/** Why a check of this name does not protect a branch, by what the branch requires. */
export function protectionProblems(
  required: readonly RequiredCheck[],
  names: { readonly check: string; readonly branch: string },
): readonly Problem[] {
  const own = required.filter(({ name }) => name === names.check)
  if (own.length === 0) return [problem('gate/not-required', names)]
  // Each ruleset has to be met, so that the strictest one counts.
  if (own.some(({ app }) => app !== null && app !== GITHUB_ACTIONS)) return []
  return [problem(`gate/forgeable#${own.some(({ app }) => app !== null) ? 'actions' : 'any'}`, names)]
}
