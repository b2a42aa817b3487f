import type { Environment } from '@triagebook/book'
import { completionsFor, isKnownTicket, missingToEscalate, parseCommand } from '@triagebook/decide'
import { COMMANDS, type CommandEntry, isCommandName } from '@triagebook/decide/table'
import type { RecordContent } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import { bookAt, orThrow } from '../book/open-book.ts'
import { personAt } from '../book/people/person.ts'
import { type Tickets, ticketsOf } from '../book/tickets.ts'
import { readinessOf } from '../readiness/readiness-of.ts'
import { notReadyProblems } from './not-ready.ts'
import { PREFIX } from './prefix.ts'

type Words = readonly string[]

/** Something that a command still needs. */
export interface MissingWord {
  /** As a sentence: `confirm` needs a result of triage. */
  readonly message: string
  /** What the answer can be; none where it can be anything. */
  readonly candidates: Words
  /** Why it cannot be the answer; null where it can. */
  readonly refusal: (answer: string) => string | null
  /** The words of the command with the answer in its place. */
  readonly withAnswer: (answer: string) => Words
}

/** A command that has to come before an escalation, without what a person has to say. */
interface CommandBefore {
  readonly start: Words
  readonly end: Words
}

/** What a host asks that has a person to answer. */
export interface Questions {
  /** The next word that is missing; null where none is, and where something else is wrong. */
  readonly missingIn: (words: Words) => MissingWord | null
  /** What the tickets of an `escalate` lack; nothing where no command could add it all. */
  readonly beforeEscalation: (words: Words) => readonly CommandBefore[]
  /** Throws where nobody knows who decides, so that nobody answers for nothing. */
  readonly demandPerson: (as: string | undefined) => void
}

/** What is missing of commands in the book that holds `start`. */
export async function questionsAt(start: string, environment: Environment, now: Date): Promise<Questions> {
  const book = await bookAt(start, environment)
  const tickets = ticketsOf(book)
  const parse = (words: Words) =>
    parseCommand(words, { ...tickets, settings: book.settings, prefix: PREFIX, now })
  return {
    missingIn: (words) => {
      const found = parse(words).problems.filter(isError)
      const [first] = found
      if (first === undefined || !found.every(isMissing)) return null
      const at = first.code === 'decide/no-tickets' ? 1 : placeIn(words)
      const withAnswer = (answer: string) => [...words.slice(0, at), answer, ...words.slice(at)]
      const isWrong = (one: Problem) => !isMissing(one) || one.message === first.message
      return {
        message: first.message,
        candidates: candidatesFor(words.slice(0, at), tickets, book.settings),
        refusal: (answer) => sentence(parse(withAnswer(answer)).problems.filter(isError).find(isWrong)),
        withAnswer,
      }
    },
    beforeEscalation: (words) => {
      const command = parse(words)
      if (!command.ok || command.value.name !== 'escalate') return []
      const readiness = readinessOf(book)
      const criteria = readiness === null ? null : orThrow(readiness)
      const isReady = (content: RecordContent) =>
        criteria === null ||
        !notReadyProblems([content], { rules: criteria, playbook: null, now }).some(isError)
      const before = command.value.ids.map((id) => commandsBefore(id, tickets, isReady))
      return before.includes(null) ? [] : before.flatMap((commands) => commands ?? [])
    },
    demandPerson: (as) => void orThrow(personAt(book, environment, as)),
  }
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

function isMissing({ code }: Problem): boolean {
  return code === 'decide/no-tickets' || code === 'decide/missing-argument'
}

function sentence(problem: Problem | undefined): string | null {
  return problem === undefined ? null : [problem.message, problem.hint].filter(Boolean).join(' ')
}

/** Before `by <day>` and `who <login>`, which stand at the end. */
function placeIn(words: Words): number {
  const introducers = introducersOf(words)
  let at = words.length
  while (at > 3 && introducers.includes(words[at - 2] ?? '')) at -= 2
  return at
}

function introducersOf([name = '']: Words): Words {
  if (!isCommandName(name)) return []
  const { forms }: CommandEntry = COMMANDS[name]
  return forms.flat().flatMap((argument) => ('after' in argument ? (argument.after ?? []) : []))
}

/** Of one more ticket only where the first is missing. */
function candidatesFor(before: Words, tickets: Tickets, settings: Settings): Words {
  const ids = [...tickets.ids]
  if (before.length === 1) return ids
  const named = before.flatMap((word) => word.split(',')).filter((word) => isKnownTicket(word, tickets))
  return completionsFor([...before, ''], { tickets: [...ids, ...named], settings }).filter(
    (word) => !isKnownTicket(word, tickets) && !introducersOf(before).includes(word),
  )
}

/** Null where the ticket lacks what no command can add, or is escalated already. */
function commandsBefore(
  id: string,
  tickets: Tickets,
  isReady: (content: RecordContent) => boolean,
): readonly CommandBefore[] | null {
  const file = tickets.read(id)
  if (!file?.ok || file.value.record.triage.escalated_at !== undefined) return null
  const missing = missingToEscalate(file.value.record)
  if (missing.some(({ command }) => command === null) || !isReady(completed(file.value))) return null
  return missing.flatMap(({ command }) =>
    command === null ? [] : { start: [command, id], end: command === 'assign' ? ['support'] : [] },
  )
}

/** The ticket as the commands before its escalation will leave it: which value a person chooses makes no difference. */
function completed({ record, body }: RecordContent): RecordContent {
  const chosen = { severity: 'major', support_owner: 'somebody', team: 'any' } as const
  return { record: { ...record, triage: { ...chosen, ...record.triage } }, body }
}
