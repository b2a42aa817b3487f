import type { Argument, Form } from '../table/argument.ts'
import type { Command } from '../table/command.ts'
import { COMMANDS, type CommandEntry } from '../table/commands.ts'

/** The form of its table entry that a command has: the one that names all of its values. */
export function formOf({ name, values }: Command): Form {
  const { forms }: CommandEntry = COMMANDS[name]
  const fits = (form: Form) =>
    Object.keys(values).every((key) => form.some((argument) => nameOf(argument) === key))
  return forms.find(fits) ?? forms[0]
}

function nameOf(argument: Argument): string | undefined {
  return argument.kind === 'literal' ? undefined : argument.name
}

/** The names of the texts that a command has. */
export function textsOf(command: Command): readonly string[] {
  return formOf(command).flatMap((argument) =>
    argument.kind === 'text' && argument.name in command.values ? argument.name : [],
  )
}
