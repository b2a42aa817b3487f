import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { startFigures, type TicketRow } from '../../packages/metrics/src/index.ts'
import { checkRecord } from '../../packages/record/src/check/index.ts'
import { readSettings } from '../../packages/record/src/formats/index.ts'
import { readRecord } from '../../packages/record/src/read/index.ts'
import { orThrow } from '../../packages/stages/src/book/open-book.ts'
import { type ImportedTwice, importTwice } from '../import-twice.ts'
import { figuresOf, type Incident, type Outcome, outcomeOf, readIncidents } from './recount.ts'

const HERE = new URL('./', import.meta.url)
const LOG = new URL(
  '../../../shared/fixtures/bulk/chinthan11shah__Incident-Management-System/incident_event_log.even.csv',
  HERE,
)
if (!existsSync(LOG)) console.info('The public event log is missing (../shared): its tests are skipped.')

/** The figures of README.md. */
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
  let imported: ImportedTwice
  let incidents: readonly Incident[]
  beforeAll(async () => {
    imported = await importTwice(HERE, { connection: 'incidents', file: LOG, mapping: 'incidents.yml' })
    incidents = readIncidents(readFileSync(LOG, 'utf8'))
  })

  it('is imported completely; the second import changes nothing', () => {
    const { first, second } = imported
    expect(first.report.counts).toMatchObject({ read: 438, new: 438, refused: 0 })
    expect(second.report.counts).toMatchObject({ read: 438, unchanged: 438 })
    expect(second.files).toEqual(first.files)
  })

  it('says what README.md shows', () => {
    const readme = readFileSync(new URL('README.md', HERE), 'utf8')
    for (const { report } of [imported.first, imported.second])
      expect(readme).toContain(`> ${report.reason}\n`)
  })

  it('gives records that `validate` accepts, though some changes are dated before the creation', () => {
    const settings = orThrow(readSettings('triagebook.yml', readFileSync(new URL('triagebook.yml', HERE))))
    const files = Object.entries(imported.first.files).filter(([name]) => name.endsWith('.md'))
    expect(files.flatMap(([name, text]) => checkRecord(orThrow(readRecord(name, text)), settings))).toEqual(
      [],
    )
  })

  it('gives each record the history that the recount finds', () => {
    const found = imported.records.map(({ source, history = [] }) => ({
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
    expect(found.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(incidents)
  })

  it('gives the same figures from the book as from the recount', () => {
    expect(figuresOf(incidents.map(outcomeOf))).toEqual(FIGURES)
    expect(figuresOf(outcomesInBook(imported))).toEqual(FIGURES)
  })
})

/** The outcome of each record, as the figures list it. */
function outcomesInBook({ first, records }: ImportedTwice): readonly Outcome[] {
  const settings = orThrow(readSettings('triagebook.yml', first.files['triagebook.yml'] ?? ''))
  const rows = new Map<string, TicketRow>()
  // A report lists only the newest tickets, 25 of them.
  for (let first = 0; first < records.length; first += 25) {
    const figures = startFigures(settings, { asOf: new Date('2026-11-16T08:00:00Z') })
    for (const record of records.slice(first, first + 25)) figures.observe({ record, path: record.id })
    for (const row of figures.finish().tickets.newest) rows.set(row.id, row)
  }
  return records.map(({ id, source, history = [] }) => ({
    priority: source.priority,
    secondsToResolve: rows.get(id)?.seconds_to_resolution ?? null,
    isReopened: history.some(
      ({ field, from, to }) => field === 'source.status' && from === 'solved' && to !== 'closed',
    ),
  }))
}
