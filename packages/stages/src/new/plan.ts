import type { FileChange } from '@triagebook/book'
import { localDay } from '@triagebook/calendar'
import {
  instant,
  printRecord,
  recordId,
  recordPath,
  type Settings,
  type TicketRecord,
  TriagebookError,
} from '@triagebook/record'
import { type Policy, redactMarkdown } from '@triagebook/redact'
import { plainToMarkdown } from '@triagebook/text'
import { idOf } from '../id-of.ts'
import { redactedLine } from '../redacted-line.ts'
import type { StageReport } from '../stage.ts'
import type { NewTicket } from './new-ticket.ts'

interface Around {
  readonly settings: Settings
  readonly policy: Policy
  /** The records that stand already. */
  readonly paths: readonly string[]
  readonly now: Date
  readonly dryRun: boolean
}

const SECTIONS = [
  ['context', 'Context'],
  ['steps', 'Steps to reproduce'],
  ['logs', 'Logs and environment'],
  ['impact', 'Customer impact'],
] as const

/** The record of a ticket that a person wrote down, redacted like an imported one. */
export function planNew(
  ticket: Partial<NewTicket>,
  { settings, policy, paths, now, dryRun }: Around,
): { changes: readonly FileChange[]; report: StageReport } {
  const { title, customer } = complete(ticket)
  const nativeId = nextNumber(localDay(now, settings.time_zone), paths)
  const at = instant(now)
  const record: TicketRecord = {
    id: recordId('manual', nativeId),
    title: redactedLine(title, 200, policy).text,
    source: {
      connection: 'manual',
      platform: 'manual',
      native_id: nativeId,
      status: 'new',
      created_at: at,
      updated_at: at,
    },
    customer: { id: redactedLine(customer, 200, policy).text },
    triage: { confirmed: 'unconfirmed', status: 'open' },
    history: [{ at, event: 'created', by: 'desk:agent' }],
  }
  const body = SECTIONS.flatMap(([key, heading]) => {
    const words = ticket[key]
    return words === undefined || words.trim() === ''
      ? []
      : [`## ${heading}\n\n${redactMarkdown(plainToMarkdown(words), policy).text.trim()}\n`]
  }).join('\n')
  const path = recordPath(record)
  const reason = `${path} ${dryRun ? 'would be written' : 'written'}. Open it to add what you know; then run prioritize.`
  return {
    changes: [{ path, content: printRecord({ record, body }), madeFrom: null }],
    report: {
      command: 'new',
      decision: 'changed',
      reason,
      problems: [],
      counts: { written: 1 },
      changed: [path],
      summary: reason,
      data: { id: record.id, path },
    },
  }
}

function complete({ title = '', customer = '' }: Partial<NewTicket>): { title: string; customer: string } {
  const missing = [
    title.trim() === '' && 'a title (--title)',
    customer.trim() === '' && 'a customer (--customer)',
  ].filter((part) => part !== false)
  if (missing.length === 0) return { title, customer }
  throw new TriagebookError([
    {
      code: 'new/missing',
      severity: 'error',
      message: `The record still needs ${missing.join(' and ')}.`,
      hint: 'Give them as options, or run the command on a terminal and answer its questions.',
    },
  ])
}

function nextNumber(day: string, paths: readonly string[]): string {
  const today = day.replaceAll('-', '')
  const numbers = paths
    .map((path) => new RegExp(`^manual-${today}-(\\d+)$`).exec(idOf(path))?.[1])
    .flatMap((found) => (found === undefined ? [] : Number(found)))
  return `${today}-${Math.max(0, ...numbers) + 1}`
}
