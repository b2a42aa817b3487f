import type { Argument } from '../table/argument.ts'
import type { Command } from '../table/command.ts'
import { formOf } from './form-of.ts'

/** The words of a command, from which `parseCommand` makes the same command again. */
export function wordsOfCommand(command: Command): readonly string[] {
  const values: Readonly<Record<string, unknown>> = command.values
  const form = formOf(command)
  return [command.name, command.ids.join(','), ...form.flatMap((argument) => wordsOf(argument, values))]
}

/** A command on one line, for a shell or a comment: `next zendesk-eu-1359 "Reproduce it" by 2026-12-04`. */
export function printCommand(command: Command): string {
  return wordsOfCommand(command).map(quoted).join(' ')
}

function wordsOf(argument: Argument, values: Readonly<Record<string, unknown>>): readonly string[] {
  if (argument.kind === 'literal') return [argument.word]
  const value = values[argument.name]
  if (value === undefined) return []
  const word = wordOf(value)
  return 'after' in argument && argument.after !== undefined ? [argument.after, word] : [word]
}

function wordOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return 'ticket' in value ? String(value.ticket) : 'reference' in value ? String(value.reference) : ''
}

/** What a shell would read otherwise goes into double quotes. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}@%+=:,./_-]+$/u.test(word) ? word : `"${word.replace(/["\\$`]/g, '\\$&')}"`
}
