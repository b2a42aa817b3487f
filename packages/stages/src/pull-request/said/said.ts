import { createHash } from 'node:crypto'
import type { ChangedFile } from '@triagebook/book/branch'
import type { TicketRecord, Triage } from '@triagebook/record'
import { readRecord } from '@triagebook/record/read'
import { openFlags } from '@triagebook/record/review'
import { type FieldChange, fieldChanges } from '../../stage/field-changes.ts'
import { type SaidTarget, saidTargets } from './said-targets.ts'

/** A record that the pull request adds or changes. */
export interface SaidTicket {
  readonly path: string
  readonly record: TicketRecord
  readonly change: 'new' | 'changed' | 'tombstoned'
  /** Of a record that was there before. */
  readonly fields: readonly FieldChange[]
  /** What it says of missed targets. */
  readonly targets: readonly SaidTarget[]
  /** How that one was triaged; null for a new record. */
  readonly before: Triage | null
}

/** What a pull request says: all that its branch changes. */
export interface Said {
  readonly tickets: readonly SaidTicket[]
  /** Files of other kinds, and records that cannot be read; named from the root of the repository. */
  readonly others: readonly string[]
  /** How many placeholders stand where something was taken out, by kind. */
  readonly redacted: Readonly<Record<string, number>>
  /** The same for the same news of the desk and of people, whenever it is said. */
  readonly hash: string
  /** Nothing but how far the machine has read. */
  readonly isEmpty: boolean
}

const GONE: ReadonlySet<string> = new Set(['merged', 'deleted'])
const PLACEHOLDER = /\[redacted: ([a-z-]+)\]/g

export function saidBy(files: readonly ChangedFile[], prefix: string): Said {
  const tickets: SaidTicket[] = []
  const others: string[] = []
  const redacted = new Map<string, number>()
  for (const file of files) {
    const ticket = ticketIn(file, prefix)
    if (ticket === null) others.push(file.path)
    else tickets.push(ticket)
    for (const [kind, count] of placeholdersIn(file.content))
      redacted.set(
        kind,
        (redacted.get(kind) ?? 0) + Math.max(0, count - (placeholdersIn(file.before).get(kind) ?? 0)),
      )
  }
  const ticketAt = new Map(tickets.map((ticket) => [ticket.path, ticket]))
  const lines = files.flatMap((file) => lineOf(file, ticketAt.get(file.path), prefix))
  return {
    tickets,
    others,
    redacted: Object.fromEntries(
      [...redacted].filter(([, count]) => count > 0).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    hash: createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 32),
    isEmpty: lines.length === 0,
  }
}

/** Something in it is for a person to settle. */
export function needsReview({ record }: SaidTicket): boolean {
  return openFlags(record).length > 0
}

function ticketIn({ path, before, content }: ChangedFile, prefix: string): SaidTicket | null {
  if (content === null || !path.startsWith(`${prefix}tickets/`)) return null
  const name = path.slice(prefix.length)
  const [now, then] = [readRecord(name, content), before === null ? null : readRecord(name, before)]
  if (!now.ok) return null
  const { record } = now.value
  if (then === null || !then.ok)
    return { path, record, change: 'new', fields: [], before: null, targets: saidTargets(record, null) }
  const old = then.value.record
  const isGone = GONE.has(record.source.status) && !GONE.has(old.source.status)
  return {
    path,
    record,
    change: isGone ? 'tombstoned' : 'changed',
    fields: fieldChanges(old, record),
    before: old.triage,
    targets: saidTargets(record, old),
  }
}

/** Of a record what its desk said last and how it is triaged: the times of a run say nothing new. Of the machine's own files nothing. */
function lineOf(
  { path, content }: ChangedFile,
  ticket: SaidTicket | undefined,
  prefix: string,
): readonly string[] {
  if (path.startsWith(`${prefix}.triagebook/`)) return []
  return [`${path} ${content === null ? 'gone' : ticket === undefined ? hashOf(content) : factOf(ticket)}`]
}

function factOf({ record, targets }: SaidTicket): string {
  const { decided: _, ...values } = record.triage
  const news = targets.map(({ words }) => ` ${words ?? ''}`)
  return `${record.source.content_hash ?? ''} ${hashOf(JSON.stringify(values))}${news.join('')}`
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function placeholdersIn(text: string | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [, kind = ''] of (text ?? '').matchAll(PLACEHOLDER))
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
