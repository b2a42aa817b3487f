import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { TicketRecord } from '@triagebook/record'
import { checkRecord } from '@triagebook/record/check'
import { TriagebookError } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { settingsFrom } from '@triagebook/record/test-data'
import { LARGEST_FILE } from '@triagebook/record/yaml'
import { aHost, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../book/open-book.ts'
import { runStage } from '../run/run-stage.ts'
import type { Given } from '../stage/input-table.ts'
import type { StageReport } from '../stage/stage-report.ts'
import type { IMPORT } from './about.ts'
import { importTickets } from './index.ts'

type Options = Partial<Given<typeof IMPORT.inputs>>

const PATH = 'tickets/2026/03/sheet-7.md'
const SETTINGS = `version: 1
time_zone: Europe/Berlin
teams: { java: { name: Java } }
vocabulary: { tier: [gold] }
connections:
  sheet: { platform: csv, people: { u1: lena } }
  desk: { platform: zendesk }
`
const TICKETS = `version: 1
format: csv
fields:
  source.native_id: Id
  title: Title
  source.status: Status
  source.created_at: Created
  source.updated_at: Updated
  customer.id: Customer
  customer.tier: Tier
  triage.severity: Severity
  triage.component: Component
  triage.team: Team
  triage.type: Type
  body.steps_to_reproduce: Steps
`
const UNDATED = TICKETS.replace('  source.updated_at: Updated\n', '')
const EVENTS = `${TICKETS.replace('fields:', 'one_row: event\ngroup_by: Id\norder_by: Updated\nfields:')}  event.by: By\n`
const CREATED = '2026-03-01T10:00:00Z'
const day = (number: number) => `2026-03-0${number}T10:00:00Z`

const A_ROW = {
  Id: '7',
  Title: 'It stops',
  Status: 'open',
  Created: CREATED,
  Updated: day(2),
  Customer: 'acme',
  Tier: 'Gold',
  Severity: 'major',
  Component: 'Data Export',
  Team: 'java',
  Type: '',
  Steps: 'Write to jo@customer.example, then press *Export*.',
  By: 'u1',
  Escalated: '',
  Code: '',
}
type Row = Partial<typeof A_ROW>

function table(rows: readonly Row[]): string {
  const lines = [Object.keys(A_ROW), ...rows.map((row) => Object.values({ ...A_ROW, ...row }))]
  return lines.map((cells) => `${cells.map((cell) => `"${cell}"`).join(',')}\n`).join('')
}

function aSheet(mapping = TICKETS) {
  const folder = temporaryFolder()
  const book = path.join(folder, 'book')
  writeFiles(book, { 'triagebook.yml': SETTINGS })
  const text = () => readFileSync(path.join(book, PATH), 'utf8')
  const run = (
    rows: readonly Row[],
    given: Options = {},
    now = new Date('2026-04-01T08:00:00Z'),
  ): Promise<StageReport> => {
    writeFiles(folder, { 'rows.csv': table(rows), 'mapping.yml': mapping })
    const usual = { connection: 'sheet', from: 'rows.csv', mapping: 'mapping.yml' }
    return runStage(importTickets, { ...usual, ...given }, aHost(folder, { book, now }))
  }
  return {
    run,
    text,
    edit: (from: string, to: string) => writeFiles(book, { [PATH]: text().replace(from, to) }),
    record: (): TicketRecord => {
      const result = readRecord(PATH, text())
      if (!result.ok) throw new TriagebookError(result.problems)
      return result.value.record
    },
    files: () =>
      readdirSync(book, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => [name, readFileSync(path.join(book, name), 'utf8')]),
  }
}

const severityEvents = ({ history = [] }: TicketRecord) =>
  history.filter(({ field }) => field === 'triage.severity')

describe('what a mapped file says', () => {
  it('is set in a new record as a person’s, its words redacted, its slugs slugged', async () => {
    const sheet = aSheet()
    const report = await sheet.run([A_ROW])
    expect(sheet.record()).toMatchObject({
      source: { platform: 'csv', connection: 'sheet' },
      customer: { tier: 'gold' },
      triage: { severity: 'major', component: 'data-export', team: 'java', confirmed: 'unconfirmed' },
    })
    expect(sheet.record().triage.decided).toBeUndefined()
    expect(severityEvents(sheet.record())).toEqual([
      { at: day(2), event: 'changed', field: 'triage.severity', to: 'major', by: 'desk:agent' },
    ])
    expect(sheet.text()).toContain(
      '## Steps to reproduce\n\nWrite to `[redacted: e-mail]`, then press \\*Export\\*.',
    )
    expect(report.data).toMatchObject({ redacted: { 'e-mail': 1 } })
  })

  it('is unchanged by the same file again', async () => {
    const sheet = aSheet()
    await sheet.run([A_ROW])
    const before = sheet.files()
    expect((await sheet.run([A_ROW])).counts).toMatchObject({ unchanged: 1 })
    expect(sheet.files()).toEqual(before)
  })

  it('follows the file while nobody else has spoken', async () => {
    const sheet = aSheet()
    await sheet.run([A_ROW])
    await sheet.run([{ Severity: 'critical', Updated: day(3) }])
    await sheet.run([{ Severity: '', Updated: day(4) }])
    expect(sheet.record().triage.severity).toBeUndefined()
    expect(severityEvents(sheet.record()).map(({ at, from, to }) => [at, from, to])).toEqual([
      [day(2), undefined, 'major'],
      [day(3), 'major', 'critical'],
      [day(4), 'critical', undefined],
    ])
  })

  it.each([
    { name: 'edited it', from: 'severity: major', to: 'severity: minor', stands: 'minor', events: 2 },
    { name: 'took it away', from: '  severity: major\n', to: '', stands: undefined, events: 1 },
    {
      name: 'said so in an event',
      from: 'to: major, by: "desk:agent"',
      to: 'to: major, by: anna',
      stands: 'major',
      events: 1,
    },
  ])('leaves what a person decided: who $name', async ({ from, to, stands, events }) => {
    const sheet = aSheet()
    await sheet.run([A_ROW])
    sheet.edit(from, to)
    await sheet.run([{ Severity: 'critical', Title: 'It stops again', Updated: day(3) }])
    expect(sheet.record()).toMatchObject({ title: 'It stops again' })
    expect(sheet.record().triage.severity).toBe(stands)
    expect(severityEvents(sheet.record())).toHaveLength(events)
  })

  it('fills a field without events, and a section, only while they are empty', async () => {
    const sheet = aSheet()
    await sheet.run([{ Component: '', Steps: '' }])
    expect(sheet.record().triage.component).toBeUndefined()
    await sheet.run([{ Updated: day(3) }])
    expect(sheet.record().triage.component).toBe('data-export')
    await sheet.run([{ Component: 'other', Steps: 'other steps', Updated: day(4) }])
    expect(sheet.record().triage.component).toBe('data-export')
    expect(sheet.text()).toContain('then press')
    expect(sheet.text()).not.toContain('other steps')
  })

  it('is left out with a warning where the settings do not list its word', async () => {
    const sheet = aSheet()
    const report = await sheet.run([{ Team: 'jaba', Type: 'Wish' }])
    expect(report.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'import/outside-vocabulary',
          hint: expect.stringContaining('`java`'),
        }),
        expect.objectContaining({ message: expect.stringContaining('type “wish”') }),
      ]),
    )
    expect(sheet.record().triage).not.toHaveProperty('team')
    expect(sheet.record().history).toHaveLength(2)
  })

  it('keeps the words of a security report out of a public book', async () => {
    const sheet = aSheet()
    await sheet.run([{ Type: 'security' }])
    expect(sheet.record()).toMatchObject({ title: 'Security report', source: { withheld: true } })
    expect(sheet.text()).not.toMatch(/It stops|press/)
  })
})

describe('a file that does not say when a ticket was changed', () => {
  it('has a change dated by the run that finds it, also one that goes back', async () => {
    const sheet = aSheet(UNDATED)
    await sheet.run([{ Status: 'solved' }])
    expect(sheet.record().source.updated_at).toBe(CREATED)
    await sheet.run([{ Status: 'open' }], {}, new Date('2026-04-02T08:00:00Z'))
    expect(sheet.record().source).toMatchObject({ status: 'open', updated_at: '2026-04-02T08:00:00Z' })
    expect(sheet.record().history?.at(-1)).toMatchObject({
      at: '2026-04-02T08:00:00Z',
      field: 'source.status',
      to: 'open',
    })
    const again = await sheet.run([{ Status: 'open' }], {}, new Date('2026-04-03T08:00:00Z'))
    expect(again.counts).toMatchObject({ unchanged: 1 })
  })
})

describe('events of a ticket', () => {
  const rows: readonly Row[] = [
    { Updated: day(2), Severity: 'minor' },
    { Updated: day(3), Severity: 'major', By: 'u9' },
    { Updated: day(4), Severity: 'major', Status: 'solved' },
  ]

  it('become its history, by the people of the connection', async () => {
    const sheet = aSheet(EVENTS)
    await sheet.run(rows)
    expect(sheet.record().history).toMatchObject([
      { at: CREATED, event: 'created' },
      { at: day(2), field: 'triage.severity', to: 'minor', by: 'lena' },
      { at: day(2), field: 'triage.team', to: 'java', by: 'lena' },
      { at: day(3), field: 'triage.severity', from: 'minor', to: 'major', by: 'desk:agent' },
      { at: day(4), field: 'source.status', from: 'open', to: 'solved', by: 'lena' },
    ])
    expect(sheet.record()).toMatchObject({ source: { status: 'solved' }, triage: { severity: 'major' } })
  })

  it('come in as they are told, and those told before are not told again', async () => {
    const whole = aSheet(EVENTS)
    const { reason } = await whole.run(rows)
    expect(reason).toContain(
      `1 ticket of sheet read: 1 new. They were put together from ${rows.length} rows.`,
    )
    const sheet = aSheet(EVENTS)
    await sheet.run(rows.slice(0, 1))
    await sheet.run(rows.slice(0, 2))
    await sheet.run(rows)
    expect(sheet.text()).toBe(whole.text())
  })

  it('are left out from when a person has spoken', async () => {
    const sheet = aSheet(EVENTS)
    await sheet.run(rows.slice(0, 1))
    sheet.edit('severity: minor\n', 'severity: critical\n')
    await sheet.run(rows)
    expect(sheet.record().triage.severity).toBe('critical')
    expect(severityEvents(sheet.record())).toMatchObject([
      { to: 'minor', by: 'lena' },
      { to: 'critical', by: 'person:unknown' },
    ])
    expect(sheet.record().source.status).toBe('solved')
  })
})

describe('rows that cannot be read', () => {
  const bad: readonly Row[] = [A_ROW, { Id: '8', Status: 'lost' }, { Id: '9', Created: 'soon' }]

  it('are refused with their place, and the others come in', async () => {
    const sheet = aSheet()
    const report = await sheet.run(bad)
    expect(report.counts).toMatchObject({ new: 1, refused: 2 })
    expect(
      report.problems.flatMap(({ code, at }) =>
        code.startsWith('source/') ? [`${at?.line}:${at?.col} ${code}`] : [],
      ),
    ).toEqual(['3:16 source/unknown-status', '4:23 source/unreadable-date'])
  })

  it('are told once: also that there is none', async () => {
    const report = await aSheet().run([])
    expect(report.problems.filter(({ code }) => code === 'source/only-header')).toHaveLength(1)
  })

  it('keep everything out with --strict, and nothing is written', async () => {
    const sheet = aSheet()
    const { decision, problems } = await sheet.run(bad, { strict: true })
    expect({ decision, codes: problems.map(({ code }) => code) }).toEqual({
      decision: 'failed',
      codes: ['import/incomplete', 'source/unknown-status', 'source/unreadable-date'],
    })
    expect(problems[0]?.message).toContain('2 tickets or rows cannot be read')
    expect(sheet.files()).toEqual([])
    expect((await sheet.run([A_ROW], { strict: true })).counts).toMatchObject({ new: 1 })
  })

  it('count by the file with --strict also where it cannot be read to its end', async () => {
    const sheet = aSheet(TICKETS.replace('Title', 'Titel'))
    expect(await sheet.run([A_ROW], { strict: true })).toMatchObject({
      decision: 'failed',
      problems: [{ code: 'source/no-such-column' }],
    })
  })
})

describe('a mapping', () => {
  it.each([
    { name: 'is asked for', inputs: { mapping: undefined }, code: 'import/no-mapping' },
    {
      name: 'that is not there is named',
      inputs: { mapping: '/nowhere/x.yml' },
      code: 'import/no-such-mapping',
    },
    { name: 'for another format is refused', inputs: { connection: 'json' }, code: 'import/other-format' },
    { name: 'is needless for a desk', inputs: { connection: 'desk' }, code: 'import/needless-mapping' },
  ])('$name', async ({ inputs, code }) => {
    expect(await aSheet().run([A_ROW], inputs)).toMatchObject({ exit: 2, problems: [{ code }] })
  })

  it.each([
    { name: 'is read, and refused as too large', bytes: 2 * LARGEST_FILE, code: 'file/too-large' },
    {
      name: 'is not read at all where it is far too large',
      bytes: 2 * LARGEST_FILE + 1,
      code: 'import/no-such-mapping',
    },
  ])('of $bytes bytes $name', async ({ bytes, code }) => {
    expect(await aSheet(' '.repeat(bytes)).run([A_ROW])).toMatchObject({
      decision: 'failed',
      problems: [{ code }],
    })
  })

  it('may import under another name than that of its format', async () => {
    const sheet = aSheet()
    const report = await sheet.run([A_ROW], { connection: 'csv', name: 'sheet' })
    expect(report).toMatchObject({ counts: { new: 1 }, data: { connection: 'sheet' } })
  })
})

describe('a file with an end, an escalation, and rows that are no tickets', () => {
  const MORE = `${TICKETS.replace('fields:', 'skip_rows: [{ from: Type, in: [epic, test] }]\nfields:')}  triage.support_owner: { value: lena }
  triage.escalated_at: Escalated
  triage.escalation_reason: { value: Escalated on the desk }
  resolution.code: { from: Code, map: { Fixed: code-fix, Dup: "" } }
  resolution.void: { from: Code, map: { Fixed: "", Dup: duplicate } }
`

  it('gives records that `validate` accepts, and says what each rule left out', async () => {
    const sheet = aSheet(MORE)
    const rows: readonly Row[] = [
      { ...A_ROW, Escalated: day(1), Code: 'Fixed', Status: 'closed' },
      { ...A_ROW, Id: '8', Escalated: '2026-02-28T10:00:00Z', Code: 'Dup', Status: 'closed' },
      { ...A_ROW, Id: '9', Severity: '', Escalated: day(1) },
      { ...A_ROW, Id: '10', Type: 'epic' },
      { ...A_ROW, Id: '11', Type: 'epic' },
    ]
    const report = await sheet.run(rows)
    expect(report.reason).toContain(
      '3 tickets of sheet read: 3 new. 2 rows left out by `skip_rows`: 2 by Type in [epic, test].',
    )
    expect(report.reason).not.toContain('put together')
    expect(report.data).toMatchObject({ rows: { read: 5, skipped: { 'Type in [epic, test]': 2 } } })
    expect(report.problems.map(({ code }) => code)).toContain('import/not-escalated')
    const files = sheet.files().map(([name = '', text = '']) => orThrow(readRecord(name, text)))
    expect(files.flatMap((file) => checkRecord(file, settingsFrom(SETTINGS)))).toEqual([])
    expect(
      files.map(({ record: { triage, resolution } }) => [triage.escalated_at, triage.review, resolution]),
    ).toEqual([
      [day(1), undefined, { code: 'code-fix', at: day(2) }],
      [CREATED, undefined, { void: 'duplicate', at: day(2) }],
      [undefined, ['escalation-proposed'], undefined],
    ])
    const before = sheet.files()
    await sheet.run(rows)
    expect(sheet.files()).toEqual(before)
  })
})
