import { printRecord, type RecordFile, recordPath, type TicketRecord } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { TriagebookError } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { settingsFrom } from '@triagebook/record/test-data'
import type { Policy } from '@triagebook/redact'
import type { IncomingComment, IncomingTicket } from '@triagebook/sources'
import { anIncomingTicket } from '@triagebook/sources/test-data'

/** The instant of an hour of the day on which every ticket of these tests was created, at nine. */
export function hour(count: number): string {
  return `2026-03-01T${String(count).padStart(2, '0')}:00:00Z`
}

/** An open ticket without words, last changed at twelve. */
export function incomingTicket(change: Partial<IncomingTicket> = {}): IncomingTicket {
  return anIncomingTicket({ createdAt: hour(9), updatedAt: hour(12), ...change })
}

/** What the customer wrote in public at nine. */
export function incomingComment(change: Partial<IncomingComment> = {}): IncomingComment {
  return {
    id: '1',
    at: hour(9),
    author: 'customer',
    authorId: '1',
    public: true,
    format: 'plain',
    text: 'words',
    attachments: [],
    ...change,
  }
}

/** The record of the same ticket, last changed at ten. */
export function deskRecord(change: Partial<TicketRecord> = {}): TicketRecord {
  return {
    id: 'desk-1',
    title: 'Help',
    source: {
      connection: 'desk',
      platform: 'zendesk',
      native_id: '1',
      status: 'open',
      created_at: hour(9),
      updated_at: hour(10),
    },
    triage: { confirmed: 'unconfirmed', status: 'open' },
    ...change,
  }
}

/** The file of a record. */
export function fileOf(record: TicketRecord, body = ''): RecordFile {
  const result = readRecord(recordPath(record), printRecord({ record, body }))
  if (!result.ok) throw new TriagebookError(result.problems)
  return result.value
}

/** Settings with more lines after the ones that every book has. */
export function settingsWith(lines = ''): Settings {
  return settingsFrom(`version: 1\ntime_zone: UTC\nteams: { java: { name: Java } }\n${lines}`)
}

/** Lets nothing stay that looks like a secret. */
export const STRICT: Policy = { ip: false, allows: () => false }
