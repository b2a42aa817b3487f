import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { aHost, temporaryFolder, writeFiles } from '@triagebook/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import type { StageReport } from '../stage/stage-report.ts'
import { importTickets } from './index.ts'

const SETTINGS = `version: 1
time_zone: Europe/Berlin
teams: { java: { name: Java } }
`

const CSV_MAPPING = `version: 1
format: csv
fields:
  source.native_id: Id
  title: Title
  source.status: Status
  source.created_at: Created
  source.updated_at: Updated
`

type Format = 'csv' | 'json' | 'ndjson'

/** Of JSON and NDJSON, which name members instead of columns. */
const mappingOf = (format: Format) =>
  format === 'csv' ? CSV_MAPPING : CSV_MAPPING.replace('csv', format).replace(/: (?=[A-Z])/g, ': /')

const A_TICKET = {
  id: 1 as number | string,
  subject: 'It stops',
  description: 'It stops.',
  status: 'open',
  tags: [] as string[],
  requester_id: 1,
  created_at: '2026-03-01T09:00:00Z',
  updated_at: '2026-03-01T12:00:00Z',
  comments: undefined as readonly object[] | undefined,
}
type Ticket = Partial<typeof A_TICKET>

const A_ROW = {
  Id: '1',
  Title: 'It stops',
  Status: 'open',
  Created: '2026-03-01T09:00:00Z',
  Updated: '2026-03-01T12:00:00Z',
}
type Row = Partial<typeof A_ROW>

/** A new book, and imports into it of an export, or of rows in one of the formats that need a mapping. */
function aBook() {
  const folder = temporaryFolder()
  const book = path.join(folder, 'book')
  writeFiles(book, { 'triagebook.yml': SETTINGS })
  const host = () => aHost(folder, { book, now: new Date('2026-04-01T08:00:00Z') })
  return {
    book,
    text: (file: string) => readFileSync(path.join(book, file), 'utf8'),
    importExport: (tickets: readonly Ticket[]): Promise<StageReport> => {
      const page = { tickets: tickets.map((ticket) => ({ ...A_TICKET, ...ticket })) }
      writeFiles(folder, { 'export.json': JSON.stringify(page) })
      return runStage(importTickets, { connection: 'zendesk', from: 'export.json' }, host())
    },
    importRows: (format: Format, rows: readonly Row[]): Promise<StageReport> => {
      const whole = rows.map((row) => ({ ...A_ROW, ...row }))
      const texts = {
        csv: [Object.keys(A_ROW), ...whole.map((row) => Object.values(row))].join('\n'),
        json: JSON.stringify(whole),
        ndjson: whole.map((row) => JSON.stringify(row)).join('\n'),
      }
      writeFiles(folder, { rows: texts[format], 'mapping.yml': mappingOf(format) })
      return runStage(importTickets, { connection: format, from: 'rows', mapping: 'mapping.yml' }, host())
    },
  }
}

describe('half of a surrogate pair', () => {
  it('in a ticket of an export is replaced, and the others come in', async () => {
    const { importExport, text } = aBook()
    const report = await importExport([
      { id: 1, subject: 'half \ud83d', description: '\udc00 half', tags: ['\udfff'] },
      { id: 2 },
    ])
    expect(report.counts).toMatchObject({ read: 2, new: 2 })
    expect(text('tickets/2026/03/zendesk-1.md')).toContain('title: "half \ufffd"\n')
  })

  it.each(['json', 'ndjson'] as const)(
    'in a row of %s is replaced, and the others come in',
    async (format) => {
      const { importRows, text } = aBook()
      const report = await importRows(format, [{ Id: '1', Title: 'half \ud83d' }, { Id: '2' }])
      expect(report.counts).toMatchObject({ read: 2, new: 2 })
      expect(text(`tickets/2026/03/${format}-1.md`)).toContain('title: "half \ufffd"\n')
    },
  )
})

describe('a text that is more tags than words', () => {
  it('comes in as plain text, is told by its ticket, and is told no more once it is in', async () => {
    const { importExport, text } = aBook()
    const table = `<table><tr>${'<td>a'.repeat(3000)}${'<tr><td>b<td>c'.repeat(1071)}`
    const comment = { id: 1, author_id: 1, public: true, created_at: A_TICKET.created_at }
    const comments = [{ ...comment, body: '', html_body: table }]
    const report = await importExport([{ id: 1, comments }, { id: 2 }])
    expect(report.counts).toMatchObject({ read: 2, new: 2 })
    expect(report.problems).toContainEqual(
      expect.objectContaining({
        code: 'import/plain-text',
        severity: 'warning',
        message: expect.stringMatching(/^Ticket 1 .* 1\.$/),
      }),
    )
    expect(text('tickets/2026/03/zendesk-1.md')).toContain('\na\nb\nc\n')
    const again = await importExport([{ id: 1, comments }, { id: 2 }])
    expect(again.problems.map(({ code }) => code)).not.toContain('import/plain-text')
  })
})

describe('ids that give one slug', () => {
  it.each([
    { one: 'T-1a', other: 'T-1A' },
    { one: 'INC 7', other: 'INC-7' },
  ])('are refused by name, $one and $other, and the first comes in', async ({ one, other }) => {
    const { importRows } = aBook()
    const report = await importRows('csv', [{ Id: one }, { Id: other }, { Id: '9' }])
    expect(report.counts).toMatchObject({ read: 3, new: 2, refused: 1 })
    expect(report.data).toMatchObject({ refused: [{ id: other, reason: 'import/id-clash' }] })
    expect(report.problems.map(({ message }) => message)).toContain(
      `The tickets ${other} and ${one} would have the same record.`,
    )
  })

  it('are refused in an export too', async () => {
    const { importExport } = aBook()
    const report = await importExport([{ id: 1 }, { id: '-1' }])
    expect(report.counts).toMatchObject({ new: 1, refused: 1 })
  })

  it('are refused where the tickets are of different months', async () => {
    const { importRows } = aBook()
    const rows = [{ Id: 'a' }, { Id: 'A', Created: '2026-02-01T09:00:00Z' }]
    expect((await importRows('csv', rows)).counts).toMatchObject({ new: 1, refused: 1 })
  })

  it('are none without letters of a slug, and come in again as the same records', async () => {
    const { importRows } = aBook()
    const rows = [{ Id: '日本' }, { Id: '東京' }]
    expect((await importRows('csv', rows)).counts).toMatchObject({ new: 2, refused: 0 })
    expect((await importRows('csv', rows)).counts).toMatchObject({ unchanged: 2, refused: 0 })
  })
})

it.each(['0000-03-01T09:00:00Z', '9999-03-01T09:00:00Z'])(
  'a ticket of %s is refused, and the others come in',
  async (created) => {
    const { importExport, importRows } = aBook()
    const report = await importExport([{ id: 1, created_at: created, updated_at: created }, { id: 2 }])
    expect(report.counts).toMatchObject({ new: 1, refused: 1 })
    const rows = await importRows('csv', [{ Id: '1', Created: created, Updated: created }, { Id: '2' }])
    expect(rows.counts).toMatchObject({ new: 1, refused: 1 })
  },
)

it.each([
  { what: 'a link', place: 'tickets/2026/03/zendesk-1.md' },
  { what: 'a link by the name of its folder', place: 'tickets/2025' },
])('$what in the place of a record costs its ticket, and the others come in', async ({ place }) => {
  const { book, importExport } = aBook()
  writeFiles(book, { 'tickets/2026/03/zendesk-9.md': '' })
  symlinkSync(temporaryFolder(), path.join(book, place))
  const created = place.endsWith('.md') ? A_TICKET.created_at : '2025-03-01T09:00:00Z'
  const report = await importExport([{ id: 1, created_at: created }, { id: 2 }])
  expect(report.counts).toMatchObject({ new: 1, refused: 1 })
  expect(report.data).toMatchObject({ refused: [{ id: '1', reason: 'import/damaged-record' }] })
})

/** What makes parsers, patterns and printers slow, repeated. */
const RUN = fc
  .tuple(
    fc.array(
      fc.constantFrom(
        ...[
          '<table><tr>',
          '<td>a',
          '<tr><td>b<td>c',
          '<b id=1>',
          '<p>a',
          '</b>',
          '<em></em>',
          '<a href="',
          '<!--',
        ],
        ...[
          '<div>',
          '<blockquote>',
          '<ul><li>',
          '<br>',
          '&#64;',
          '&',
          '<script>',
          '<svg>',
          '<img>',
          '<b> </b>',
        ],
        ...['[a](', '[', ']', '![', '*a ', '**', '_', '~', '`', '|', '> ', '- ', '# ', '\\', '<', '$'],
        ...['ghp_', 'password=', 'a@', 'https://', '4111 ', '+49 ', 'eyJ', '-----BEGIN ', '@team', '/close'],
        ...['\ud83d', '\u202e', '\u0000', '\u200d', '\r', '\n', '\t', ' ', 'a', '.', '\u0301'],
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.integer({ min: 1, max: 2000 }),
  )
  .map(([pieces, count]) => pieces.join('').repeat(count))
const HOSTILE_TEXT = fc
  .array(RUN, { minLength: 1, maxLength: 3 })
  .map((runs) => runs.join('').slice(0, 30_000))
const HOSTILE_TICKET = fc.record({
  id: fc.constantFrom<number | string>(100, 101, -100, '日本', '', ' ', '\ud83d', 'x'.repeat(300)),
  subject: HOSTILE_TEXT,
  tags: fc.array(HOSTILE_TEXT, { maxLength: 2 }),
  created_at: fc.constantFrom(A_TICKET.created_at, '0000-03-01T09:00:00Z', '9999-12-31T23:59:59Z', 'soon'),
  comments: fc.array(
    fc.record({
      id: fc.nat(),
      author_id: fc.constant(1),
      public: fc.boolean(),
      body: HOSTILE_TEXT,
      html_body: HOSTILE_TEXT,
      created_at: fc.constant(A_TICKET.created_at),
    }),
    { maxLength: 2 },
  ),
})

it('never lets hostile tickets change or keep out the others of their page', async () => {
  const others: readonly Ticket[] = [1, 2].map((id) => ({ id, description: `*Stops* at step ${id}.` }))
  const records = ['tickets/2026/03/zendesk-1.md', 'tickets/2026/03/zendesk-2.md']
  const alone = aBook()
  await alone.importExport(others)
  const expected = records.map(alone.text)
  const [one = {}, two = {}] = others
  await fc.assert(
    fc.asyncProperty(fc.array(HOSTILE_TICKET, { minLength: 1, maxLength: 3 }), async (hostile) => {
      const { importExport, text } = aBook()
      const report = await importExport([one, ...hostile, two])
      expect(records.map(text)).toEqual(expected)
      expect(report.decision).toBe('changed')
    }),
    // A page takes ten times as long as the cases of other properties.
    { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 10) },
  )
})
