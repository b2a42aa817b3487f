import type { Argument, Form } from './argument.ts'
import { COMMANDS, type CommandEntry, type CommandName } from './commands.ts'
import { closedWords } from './words.ts'

/** How a command is written, a line a form: `close <ids> [<code>] [<docs>]`. */
export function usageOf(name: CommandName): readonly string[] {
  const { forms }: CommandEntry = COMMANDS[name]
  return forms.map((form: Form) => [name, '<ids>', ...form.map(placeholder)].join(' '))
}

function placeholder(argument: Argument): string {
  if (argument.kind === 'literal') return argument.word
  const words = argument.kind === 'word' ? closedWords(argument.list) : null
  const slot = words === null ? `<${slotName(argument)}>` : words.join('|')
  const whole = 'after' in argument ? `${argument.after} ${slot}` : slot
  return argument.optional ? `[${whole}]` : whole
}

function slotName(argument: Exclude<Argument, { readonly kind: 'literal' }>): string {
  if (argument.kind === 'word') return argument.list
  return argument.kind === 'day' || argument.kind === 'login' ? argument.kind : argument.name
}
