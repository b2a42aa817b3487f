import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { measure } from '../../packages/metrics/src/index.ts'
import type { TicketRecord } from '../../packages/record/src/index.ts'
import { type Imported, twiceImported } from '../twice-imported.ts'
import { type Counted, figuresOf, recount } from './recount.ts'

const LOG = new URL(
  '../../../shared/fixtures/bulk/chinthan11shah__Incident-Management-System/incident_event_log.even.csv',
  import.meta.url,
)
if (!existsSync(LOG)) console.info('The public event log is not here (../shared): not imported.')

/** README.md shows the same; they are the figures of the log, by hand and by the book. */
const FIGURES = {
  tickets: 438,
  resolved: 438,
  reopened: 5,
  medianSecondsToResolve: 192_480,
  byPriority: {
    urgent: { tickets: 7, medianSecondsToResolve: 524_880 },
    high: { tickets: 20, medianSecondsToResolve: 90_720 },
    normal: { tickets: 370, medianSecondsToResolve: 191_760 },
    low: { tickets: 41, medianSecondsToResolve: 510_780 },
  },
}

describe.runIf(existsSync(LOG))('the public event log', () => {
  let imported: Imported
  let counted: readonly Counted[]
  beforeAll(async () => {
    imported = await twiceImported(new URL('./', import.meta.url), {
      connection: 'incidents',
      file: fileURLToPath(LOG),
      mapping: 'incidents.yml',
    })
    counted = recount(readFileSync(LOG, 'utf8'))
  })

  it('comes in whole, and the second time changes no byte', () => {
    expect(imported.first.counts).toMatchObject({ read: 438, new: 438, refused: 0 })
    expect(imported.second.counts).toMatchObject({ read: 438, unchanged: 438 })
    expect(imported.after[1]).toEqual(imported.after[0])
  })

  it('has in each record the history that another reading of the file finds', () => {
    const told = imported.records.map(({ source, history = [] }) => ({
      id: source.native_id,
      createdAt: source.created_at,
      updatedAt: source.updated_at,
      status: source.status,
      priority: source.priority,
      changes: ['source.status', 'triage.severity'].flatMap((wanted) =>
        history.flatMap(({ at, event, field, from, to }) =>
          event === 'changed' && field === wanted ? [`${at} ${field} ${from ?? 'null'} ${to}`] : [],
        ),
      ),
    }))
    expect([...told].sort(byId)).toEqual(counted)
  })

  it('gives the same figures from the book as from the file', () => {
    expect(figuresOf(counted)).toEqual(FIGURES)
    expect(figuresOf(fromTheBook(imported.records))).toEqual(FIGURES)
  })
})

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

/** What the product’s own figures say of each ticket. */
function fromTheBook(records: readonly TicketRecord[]): Parameters<typeof figuresOf>[0] {
  const files = records.map((record) => ({ record, path: record.id }))
  const vocabulary = { type: [], resolution_code: [], component: [], tier: [], segment: [], revenue_band: [] }
  const privacy = {
    book: 'public',
    customers: 'pseudonyms',
    internal_comments: 'drop',
    redact_ip: false,
  } as const
  const settings = { time_zone: 'Europe/Rome', vocabulary, privacy }
  const { tickets } = measure(files, settings, { asOf: new Date('2026-11-16T08:00:00Z') })
  const byRecord = new Map(tickets.map((row) => [row.id, row]))
  return records.map(({ id, source, history = [] }) => ({
    priority: source.priority,
    secondsToResolve: byRecord.get(id)?.seconds_to_resolution ?? null,
    isReopened: history.some(
      ({ field, from, to }) => field === 'source.status' && from === 'solved' && to !== 'closed',
    ),
  }))
}
