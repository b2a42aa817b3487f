import type { Path, PullCondition } from '@triagebook/record'
import type { CompileContext } from '../compile/compile-context.ts'
import type { PullPredicate } from '../policy/policy.ts'

/** Every key of `when`. The schema has the list. */
export type ConditionKey = Exclude<keyof PullCondition, never>

/** Compiles one key of `when`: what it asks of a pull request, at its path in the file. */
export type Condition<Key extends ConditionKey> = (
  operand: NonNullable<PullCondition[Key]>,
  path: Path,
  context: CompileContext,
) => PullPredicate
