import { type Book, headCommit, type KeptCommand, keptCommands } from '@triagebook/book'
import { type Command, parseCommand } from '@triagebook/decide'
import type { Login, RecordFile, Slug } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { type Problem, throwIfAny } from '@triagebook/record/problem'
import type { Policy } from '@triagebook/redact'
import type { ReadinessRules } from '@triagebook/rules'
import { orThrow } from '../book/open-book.ts'
import { type Author, authorsIn, isUnsigned } from '../book/people/authors.ts'
import { personAt } from '../book/people/person.ts'
import { policyOf } from '../book/rules/policy-of.ts'
import { type Tickets, ticketsOf } from '../book/tickets.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { DECIDE } from './about.ts'
import { PREFIX } from './prefix.ts'

const CHECKLIST = 'escalation-readiness'
const CHECKLIST_PATH = `playbooks/${CHECKLIST}.md`

/** A command that was understood, and the tickets that it is about. */
export interface ToDecide {
  readonly command: Command
  readonly by: Login
  readonly tickets: readonly TicketToDecide[]
  /** The address on its desk of the ticket that the command links to, where it has one. */
  readonly links: ReadonlyMap<Slug, string>
  readonly settings: Settings
  readonly policy: Policy
  /** What tickets have to show to be escalated; null for another command, and in a book without criteria. */
  readonly readiness: ReadinessRules | null
  /** The name of the playbook that people go through before they escalate; null for another command, and in a book without it. */
  readonly playbook: string | null
  readonly clone: Clone
  readonly problems: readonly Problem[]
}

/** A record, and who last changed it if a person's value in it has no signature yet. */
export interface TicketToDecide {
  readonly file: RecordFile
  readonly author: Author | null
}

/** What this clone keeps for `undo`. */
interface Clone {
  readonly folder: string
  readonly head: string | null
  readonly kept: readonly KeptCommand[]
}

export async function readToDecide(
  { words, as }: Inputs<typeof DECIDE.inputs>,
  { book, environment, now }: PortsOf<'book' | 'environment'>,
): Promise<ToDecide> {
  const { settings } = book
  const git = { folder: book.folder, environment }
  const problems: Problem[] = []
  const tickets = ticketsOf(book)
  const command = orThrow(parseCommand(words, { ...tickets, settings, prefix: PREFIX, now }), problems)
  const { login: by } = orThrow(personAt(book, environment, as), problems)
  const results = command.ids.flatMap((id) => tickets.read(id) ?? [])
  throwIfAny(results.flatMap((result) => (result.ok ? [] : result.problems)))
  const authorOf = authorsIn(book, environment, now)
  return {
    command,
    by,
    tickets: results
      .flatMap((result) => (result.ok ? result.value : []))
      .map((file) => ({ file, author: isUnsigned(file.record) ? authorOf(file.path) : null })),
    links: linksOf(command, tickets),
    settings,
    policy: orThrow(policyOf(book), problems),
    readiness: command.name === 'escalate' ? await readinessIn(book) : null,
    playbook: command.name === 'escalate' && book.text(CHECKLIST_PATH) !== null ? CHECKLIST : null,
    clone: { folder: git.folder, head: headCommit(git), kept: keptCommands(git) },
    problems,
  }
}

/** Conditions are large, so they are loaded only when needed. */
async function readinessIn(book: Book): Promise<ReadinessRules | null> {
  const { readinessOf } = await import('../readiness/readiness-of.ts')
  const rules = readinessOf(book)
  return rules === null ? null : orThrow(rules)
}

function linksOf(command: Command, tickets: Tickets): ReadonlyMap<Slug, string> {
  const id = linkedTicket(command)
  const result = id === null ? null : tickets.read(id)
  if (id === null || result === null) return new Map()
  const { url } = orThrow(result).record.source
  return new Map(url === undefined ? [] : [[id, url]])
}

function linkedTicket({ name, values }: Command): Slug | null {
  if (name === 'duplicate-of') return values.original
  return name === 'link' && 'ticket' in values.target ? values.target.ticket : null
}
