import type { Slug } from '@triagebook/record'
import type { ValuesOf } from './argument.ts'
import type { COMMANDS, CommandName } from './commands.ts'

type FormsOf<Name extends CommandName> = (typeof COMMANDS)[Name]['forms'][number]

/** The values of one command's arguments; a union where it has several forms. */
export type ArgumentsOf<Name extends CommandName> =
  FormsOf<Name> extends infer F
    ? F extends readonly unknown[]
      ? ValuesOf<Extract<F, FormsOf<Name>>>
      : never
    : never

/** One command as it was understood. */
export interface CommandOf<Name extends CommandName> {
  readonly name: Name
  /** Record ids, at least one, each once, in the order in which they were given. */
  readonly ids: readonly Slug[]
  readonly values: ArgumentsOf<Name>
}

export type Command = { [Name in CommandName]: CommandOf<Name> }[CommandName]
