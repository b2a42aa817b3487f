import type { Condition, Path } from '@triagebook/record'
import type { CompileContext } from '../compile/compile-context.ts'
import type { Selector } from '../compile/selector.ts'
import type { FieldKind } from '../ticket/field-kinds.ts'
import type { Snapshot } from '../ticket/snapshot.ts'

/** Every key of a condition that is neither a group nor what it tests. The schema has the list. */
export type OperatorName = Exclude<keyof Condition, 'all' | 'any' | 'not' | 'field' | 'text' | 'section'>

/** What the rule file gives the operator: `crash` in `contains: crash`. */
type Operand<Name extends OperatorName> = NonNullable<Condition[Name]>

/** An operator with its operand: how it tests values, and how it explains the result. */
export interface Test {
  /** The reason if the values (NFC) match, in the rule's words, never the ticket's. No values: the field is missing. */
  readonly match: (values: readonly string[], snapshot: Snapshot) => string | undefined
  /** The reason if they do not match. */
  readonly unmet: string
}

/** Where an operator is used: `path` is the place of its operand in the rule file. */
export interface Usage {
  readonly selector: Selector
  readonly path: Path
  readonly context: CompileContext
}

/** What an operator can test, and how. */
export interface Operator<Name extends OperatorName> {
  /** The kinds of fields that it fits; on another it would never match, which is a problem of the file. */
  readonly fits: readonly FieldKind[]
  /** Prepares a test, once for all tickets; undefined if the operand has a problem. */
  readonly prepare: (operand: Operand<Name>, usage: Usage) => Test | undefined
}
