import type { CompileContext } from './compile-context.ts'
import { NEVER_MET, type Predicate } from './predicate.ts'

/** The condition of a rule, unless there is an error among the problems since its first: such a rule decides nothing. */
export function soundSince(first: number, holds: Predicate, { problems }: CompileContext): Predicate {
  return problems.slice(first).some(({ severity }) => severity === 'error') ? NEVER_MET : holds
}
