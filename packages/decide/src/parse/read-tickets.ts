import type { Slug } from '@triagebook/record'
import { asWarning, type Problem } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { Form } from '../table/argument.ts'
import { COMMANDS, type CommandEntry, type CommandName, exampleOf } from '../table/commands.ts'
import { wordsIn } from '../table/words.ts'
import { findTicket, isKnownTicket } from './find-ticket.ts'
import type { ParseContext } from './parse-context.ts'

/** One slip must not change half a book. */
const MOST_TICKETS = 20

interface Tickets {
  readonly ids: readonly Slug[]
  /** The words after the tickets. */
  readonly rest: readonly string[]
  readonly problems: readonly Problem[]
}

/** Whether a ticket comes first, known or not; a word without a digit that no ticket has is something else. */
export function beginsWithTicket([first = '']: readonly string[], context: ParseContext): boolean {
  return partsOf(first).some((part) => /\d/.test(part) || isKnownTicket(part, context))
}

/** The tickets at the beginning of a command's words, separated by commas or spaces. */
export function readTickets(words: readonly string[], name: CommandName, context: ParseContext): Tickets {
  const syntax = syntaxOf(name)
  const { named, rest } = split(words, syntax, context)
  const found = new Map(named.map((word) => [word, findTicket(word, context)]))
  const ids = [...new Set([...found.values()].flatMap((one) => (one.ok ? one.value : [])))]
  const problems = [...found.values()].flatMap((one) => one.problems)
  const count = ids.length + problems.length
  return count > MOST_TICKETS
    ? { ids, rest, problems: [problem('decide/too-many-tickets', { count, limit: MOST_TICKETS })] }
    : { ids, rest, problems: [...problems, ...doubtful(words, rest, syntax, context)] }
}

/** What a command expects right after its tickets. */
interface Syntax {
  readonly name: CommandName
  readonly next: Form[number] | undefined
  /** Whether the command ends with one more ticket. */
  readonly endsWithTicket: boolean
}

function syntaxOf(name: CommandName): Syntax {
  const { forms }: CommandEntry = COMMANDS[name]
  const next = forms[0][0]
  return { name, next, endsWithTicket: next?.kind === 'ticket' || next?.kind === 'target' }
}

/** The first word, every word beside a comma, and the words after them that look like tickets. */
function split(
  words: readonly string[],
  syntax: Syntax,
  context: ParseContext,
): { readonly named: readonly string[]; readonly rest: readonly string[] } {
  const end = words.findIndex((word, index) => !continues(words[index - 1], word, syntax, context))
  const tickets = end < 0 ? words : words.slice(0, end)
  const last = tickets.at(-1) ?? ''
  // Where nothing follows, the last of several tickets is the one that the others are linked to.
  const isTarget = syntax.endsWithTicket && end < 0 && tickets.length > 1 && isAlone(tickets.at(-2), last)
  const kept = isTarget ? tickets.slice(0, -1) : tickets
  return { named: kept.flatMap(partsOf), rest: words.slice(kept.length) }
}

function continues(before: string | undefined, word: string, syntax: Syntax, context: ParseContext): boolean {
  if (before === undefined) return true
  if (word.includes(' ')) return false // a text in quotes
  if (!isAlone(before, word)) return true
  return partsOf(word).every((part) => looksLikeTicket(part, syntax, context))
}

/** Whether no comma joins the word to the one before it. */
function isAlone(before: string | undefined, word: string): boolean {
  return before?.endsWith(',') !== true && !word.startsWith(',')
}

function partsOf(word: string): readonly string[] {
  return word.split(',').filter((part) => part !== '')
}

function looksLikeTicket(word: string, { next }: Syntax, context: ParseContext): boolean {
  if (!/\d/.test(word)) return false
  if (next?.kind === 'word' && wordsIn(next.list, context.settings).includes(word)) return false
  if (isKnownTicket(word, context) || hasConnection(word, context)) return true
  return isNumber(word) && next?.kind !== 'text'
}

/** `zendesk-eu-9999`: of a connection that the settings name, so that no text begins with it. */
function hasConnection(word: string, { settings }: ParseContext): boolean {
  const connections = ['manual', ...Object.keys(settings.connections)]
  return /-\d+$/.test(word) && connections.some((connection) => word.startsWith(`${connection}-`))
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word)
}

/** Where a number may be a ticket or the beginning of the text. */
function doubtful(
  words: readonly string[],
  rest: readonly string[],
  { name, next }: Syntax,
  context: ParseContext,
): readonly Problem[] {
  if (next?.kind !== 'text') return []
  const [first = ''] = rest
  const example = context.prefix + exampleOf(name)
  if (isNumber(first)) return [problem('decide/text-or-ticket#unknown', { word: first, example })]
  const index = words.length - rest.length - 1
  const word = words[index] ?? ''
  const isTaken = index > 0 && isAlone(words[index - 1], word) && first !== '' && !first.includes(' ')
  return isTaken ? [asWarning(problem('decide/text-or-ticket#taken', { word, example }))] : []
}
