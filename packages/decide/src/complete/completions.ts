import { membersOf, type Settings } from '@triagebook/record/formats'
import { DAY_WORDS } from '../parse/read-day.ts'
import type { Argument, Form } from '../table/argument.ts'
import { COMMAND_NAMES, COMMANDS, type CommandEntry, isCommandName } from '../table/commands.ts'
import { wordsIn } from '../table/words.ts'

/** What completion may offer; the lists are the host's choice. */
export interface CompletionContext {
  /** Ids and numbers of tickets. */
  readonly tickets: readonly string[]
  readonly settings: Settings
}

/** What the last of the words, perhaps empty, can become; the others are complete. In the order of the lists. */
export function completionsFor(words: readonly string[], context: CompletionContext): readonly string[] {
  const [name = '', ...after] = words
  const typed = words.at(-1) ?? ''
  if (words.length <= 1) return startingWith(typed, COMMAND_NAMES)
  if (!isCommandName(name)) return []
  const { forms }: CommandEntry = COMMANDS[name]
  const complete = after.slice(0, -1)
  const isTicket = (word: string) =>
    word.split(',').every((part) => part === '' || context.tickets.includes(part))
  const end = complete.findIndex((word) => !isTicket(word))
  const rest = end < 0 ? [] : complete.slice(end)
  const values = complete.length === 0 ? [] : forms.flatMap((form) => nextOf(form, rest, context))
  const tickets = rest.length === 0 ? ticketsFor(typed, context) : []
  return [...new Set([...startingWith(typed, values), ...tickets])]
}

/** A word may hold several tickets, parted by commas: the last of them is completed. */
function ticketsFor(typed: string, { tickets }: CompletionContext): readonly string[] {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1)
  return startingWith(typed.slice(before.length), tickets).map((ticket) => before + ticket)
}

function nextOf(form: Form, rest: readonly string[], context: CompletionContext): readonly string[] {
  const introduced = form.find((argument) => 'after' in argument && argument.after === rest.at(-1))
  if (introduced !== undefined) return candidatesFor(introduced, context)
  const [first] = form
  if (first?.kind === 'literal' && rest.length > 0 && rest[0] !== first.word) return []
  const inOrder = form.filter((argument) => !('after' in argument))
  const next = inOrder[rest.length]
  const introducers = form.flatMap((argument) => ('after' in argument ? (argument.after ?? []) : []))
  const open = rest.length > 0 ? introducers.filter((word) => !rest.includes(word)) : []
  return [...(next === undefined ? [] : candidatesFor(next, context)), ...open]
}

function candidatesFor(argument: Argument, { tickets, settings }: CompletionContext): readonly string[] {
  switch (argument.kind) {
    case 'literal':
      return [argument.word]
    case 'word':
      return wordsIn(argument.list, settings)
    case 'login':
      return membersOf(settings).map(({ login }) => login)
    case 'day':
      return DAY_WORDS
    case 'ticket':
    case 'target':
      return tickets
    case 'text':
    case 'link':
      return []
  }
}

function startingWith(typed: string, candidates: readonly string[]): readonly string[] {
  return candidates.filter((candidate) => candidate.toLowerCase().startsWith(typed.toLowerCase()))
}
