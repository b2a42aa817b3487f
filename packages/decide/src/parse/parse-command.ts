import type { Slug } from '@triagebook/record'
import { err, ok, type Problem, type Result, suggestion } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { Command } from '../table/command.ts'
import { COMMAND_NAMES, exampleOf, isCommandName } from '../table/commands.ts'
import type { ParseContext } from './parse-context.ts'
import { readForm } from './read-form.ts'
import { LONGEST_TEXT } from './read-text.ts'
import { beginsWithTicket, readTickets } from './read-tickets.ts'

/** Nothing that a record can hold is longer. Problems repeat words, so a longer one is not even looked at. */
const LONGEST_WORD = 4000

/**
 * Understands the words of one command: its name, the tickets, and the rest by its form in the table. Tells every problem
 * at once; what was understood may come with warnings.
 */
export function parseCommand(words: readonly string[], context: ParseContext): Result<Command> {
  const [word = '', ...after] = words.map((one) => one.trim()).filter((one) => one !== '')
  const tooLong = [word, ...after].find(({ length }) => length > LONGEST_WORD)
  if (tooLong !== undefined) {
    return err(problem('decide/text-too-long', { count: [...tooLong].length, limit: LONGEST_TEXT }))
  }
  const name = word.toLowerCase()
  if (!isCommandName(name)) {
    return err(problem('decide/unknown-command', { name: word, suggestion: suggestion(name, COMMAND_NAMES) }))
  }
  const example = context.prefix + exampleOf(name)
  if (!beginsWithTicket(after, context)) return err(problem('decide/no-tickets', { command: name, example }))
  const tickets = readTickets(after, name, context)
  const form = readForm(name, tickets.rest, context)
  const problems = [...tickets.problems, ...form.problems]
  const [first, ...others] = problems.filter(({ severity }) => severity === 'error')
  if (first !== undefined) return err(first, ...others)
  if (!form.ok) return form
  // The values were read by the form of this command in the table, from which their types are made.
  const command = { name, ids: tickets.ids, values: form.value } as Command
  const itself = linkToItself(command, example)
  return itself === null ? ok(command, problems) : err(itself)
}

function linkToItself(command: Command, example: string): Problem | null {
  const id = ticketAtEnd(command)
  if (id === undefined || !command.ids.includes(id)) return null
  return problem('decide/link-to-itself', { id, example })
}

function ticketAtEnd(command: Command): Slug | undefined {
  if (command.name === 'duplicate-of') return command.values.original
  if (command.name === 'link' && 'ticket' in command.values.target) return command.values.target.ticket
  return undefined
}
