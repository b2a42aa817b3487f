import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { TicketRecord } from '@triagebook/record'
import { TriagebookError } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { aHost, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import type { StageReport } from '../stage/stage-report.ts'
import { importTickets } from './index.ts'

const NOW = new Date('2026-04-01T08:00:00Z')
const PATH = 'tickets/2026/03/zendesk-eu-42.md'

const SETTINGS = `version: 1
time_zone: Europe/Berlin
teams:
  java: { name: Java, members: [{ login: abel, roles: [engineer] }] }
members: [{ login: lena, roles: [support] }]
vocabulary: { tier: [business, free] }
connections:
  zendesk-eu: # the desk of Europe
    platform: zendesk
    url: "https://acme.zendesk.example"
    escalation: { tag: [escalated] }
    people: { "900": lena }
    fields: { customer.tier: /organization/organization_fields/tier }
`

const CLASSIFY = `version: 1
rules:
  - name: leak-words
    set: { type: security }
    when: { any: [{ text: [title, body], contains: leaked }] }
  - name: export-words
    set: { type: bug }
    when: { any: [{ text: [title, body], contains: export }] }
`

interface Change {
  readonly id?: number | string
  readonly [key: string]: unknown
}

/** A ticket as Zendesk's incremental export gives it, with its conversation. */
function aTicket(change: Change = {}): object {
  return {
    id: 42,
    url: 'https://acme.zendesk.example/api/v2/tickets/42.json',
    subject: 'CSV export stops',
    description: 'The export stops.',
    type: null,
    status: 'open',
    priority: 'high',
    tags: ['export'],
    requester_id: 1,
    organization_id: 7,
    created_at: '2026-03-26T10:56:07Z',
    updated_at: '2026-03-27T10:00:00Z',
    comments: [
      {
        id: 1,
        author_id: 1,
        public: true,
        body: 'The export stops. Write to me at jo@customer.example.',
        created_at: '2026-03-26T10:56:07Z',
      },
      { id: 2, author_id: 900, public: false, body: 'internal remark', created_at: '2026-03-26T11:00:00Z' },
      { id: 3, author_id: 900, public: true, body: 'Which browser?', created_at: '2026-03-26T12:00:00Z' },
    ],
    ...change,
  }
}

const aPage = (...tickets: readonly object[]) => ({
  tickets,
  users: [
    { id: 1, role: 'end-user', name: 'Jo' },
    { id: 900, role: 'agent', name: 'Lena' },
  ],
  organizations: [{ id: 7, name: 'Acme', organization_fields: { tier: 'business' } }],
  after_cursor: 'MTY5NTA2MjcyNC4wfHwxNTcxfA==',
  end_of_stream: true,
})

const SECRET = 'anna.muster@customer.example'

const aComment = (body: string) => ({
  id: 1,
  author_id: 1,
  public: true,
  body,
  created_at: '2026-03-26T10:56:07Z',
})

interface Options {
  readonly dryRun?: boolean
  readonly key?: string
}

function aDesk(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder()
  const book = path.join(folder, 'book')
  writeFiles(book, { 'triagebook.yml': SETTINGS, 'rules/classify.yml': CLASSIFY, ...files })
  const runPage = (page: object, options: Options = {}): Promise<StageReport> => {
    writeFiles(folder, { 'export.json': JSON.stringify(page) })
    return runStage(
      importTickets,
      { connection: 'zendesk-eu', from: path.join(folder, 'export.json') },
      aHost(book, {
        now: NOW,
        dryRun: options.dryRun === true,
        ...(options.key && { pseudonymKey: options.key }),
      }),
    )
  }
  const text = (file: string) => readFileSync(path.join(book, file), 'utf8')
  return {
    book,
    runPage,
    run: (tickets: readonly object[], options: Options = {}) => runPage(aPage(...tickets), options),
    text,
    write: (content: string) => writeFiles(book, { [PATH]: content }),
    record: (): TicketRecord => {
      const result = readRecord(PATH, text(PATH))
      if (!result.ok) throw new TriagebookError(result.problems)
      return result.value.record
    },
    files: () =>
      Object.fromEntries(
        readdirSync(book, { recursive: true, encoding: 'utf8', withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => [
            path.join(entry.parentPath, entry.name),
            readFileSync(path.join(entry.parentPath, entry.name), 'utf8'),
          ]),
      ),
  }
}

describe('the first import of a ticket', () => {
  it('writes a record with the desk’s facts, and people as pseudonyms', async () => {
    const desk = aDesk()
    const report = await desk.run([aTicket()])
    expect(report).toMatchObject({
      decision: 'changed',
      counts: { read: 1, new: 1 },
      problems: [{ code: 'rules/missing-file' }, { code: 'rules/missing-file' }],
    })
    expect(desk.record()).toMatchObject({
      id: 'zendesk-eu-42',
      title: 'CSV export stops',
      source: {
        native_id: '42',
        status: 'open',
        priority: 'high',
        requester: expect.stringMatching(/^req_[0-9a-f]{16}$/),
      },
      customer: { id: expect.stringMatching(/^cus_[0-9a-f]{16}$/), tier: 'business' },
      triage: { confirmed: 'unconfirmed', status: 'open' },
    })
  })

  it('redacts before it writes, and counts by kind', async () => {
    const desk = aDesk()
    const report = await desk.run([aTicket()])
    expect(desk.text(PATH)).not.toContain('jo@customer.example')
    expect(desk.text(PATH)).toContain('[redacted: e-mail]')
    expect(report.data).toMatchObject({ redacted: { 'e-mail': 1 } })
  })

  it.each([
    { where: 'the title', ticket: { subject: `Ask ${SECRET}` } },
    { where: 'a title that is cut inside it', ticket: { subject: `${'x'.repeat(190)} ${SECRET}` } },
    { where: 'a tag', ticket: { tags: ['export', `from:${SECRET}`] } },
    { where: 'a tag that is cut inside it', ticket: { tags: [`${'x'.repeat(90)} ${SECRET}`] } },
    { where: 'a comment', ticket: { comments: [aComment(`Ask ${SECRET}`)] } },
    {
      where: 'the name of an attachment that is cut inside it',
      ticket: {
        comments: [
          { ...aComment('See the file.'), attachments: [{ file_name: `${'x'.repeat(50)} ${SECRET}` }] },
        ],
      },
    },
    { where: 'a component that is cut inside it', ticket: { part: `${'x'.repeat(90)} ${SECRET}` } },
    { where: 'the end of a long comment', ticket: { comments: [aComment(`${'x'.repeat(490)} ${SECRET}`)] } },
    { where: 'a mapped field', ticket: { segment: `of ${SECRET}` } },
  ])('keeps a secret out of the book that stands in $where, and counts it', async ({ ticket }) => {
    const mapped = SETTINGS.replace(
      'customer.tier:',
      'customer.segment: /segment, triage.component: /part, customer.tier:',
    )
    const desk = aDesk({ 'triagebook.yml': mapped })
    const { data, ...told } = await desk.run([aTicket({ comments: [], description: '', ...ticket })])
    for (const text of [...Object.entries(desk.files()).flat(), JSON.stringify(told)]) {
      expect(text.toLowerCase()).not.toMatch(/anna.m/)
    }
    expect(data).toMatchObject({ redacted: { 'e-mail': 1 } })
  })

  it('names no file after an id that is not the desk’s number, and does not show it', async () => {
    const desk = aDesk()
    const report = await desk.run([aTicket({ comments: [] }), aTicket({ id: SECRET })])
    expect(report.counts).toMatchObject({ read: 2, refused: 1 })
    expect(JSON.stringify([desk.files(), report])).not.toContain(SECRET.slice(0, 6))
  })

  it('lets stay what rules/redact.yml allows, and takes IP addresses out where the settings ask', async () => {
    const allow = '[{ kind: e-mail, value: jo@customer.example, why: Jo asked for it }]'
    const desk = aDesk({
      'rules/redact.yml': `version: 1\nallow: ${allow}\n`,
      'triagebook.yml': `${SETTINGS}privacy: { redact_ip: true }\n`,
    })
    const report = await desk.run([aTicket({ subject: 'No answer from 192.0.2.17' })])
    expect(desk.text(PATH)).toContain('jo@customer.example')
    expect(desk.record().title).toBe('No answer from [redacted: ip]')
    expect(report.data).toMatchObject({ redacted: { ip: 1 } })
  })

  it('writes nothing where rules/redact.yml cannot be read', async () => {
    const desk = aDesk({ 'rules/redact.yml': 'version: 1\nallow: [{ kind: e-mail, why: x }]\n' })
    const before = desk.files()
    expect(await desk.run([aTicket()])).toMatchObject({
      decision: 'failed',
      problems: [{ code: 'redact/value-or-pattern' }],
    })
    expect(desk.files()).toMatchObject(before)
  })

  it('tells the public conversation and leaves the internal one on the desk', async () => {
    const desk = aDesk()
    await desk.run([aTicket()])
    expect(desk.text(PATH)).toContain('- 2026-03-26T12:00:00Z: support: Which browser?\n')
    expect(desk.text(PATH)).not.toContain('internal remark')
    expect(desk.record().history).toEqual([
      { at: '2026-03-26T10:56:07Z', event: 'created', by: 'desk:customer' },
      { at: '2026-03-26T12:00:00Z', event: 'support-replied', by: 'lena' },
    ])
  })

  it('tells what hangs on a message as words: no link, nothing secret, at most 500 characters', async () => {
    const attachment = (file_name: string, size: number, content_url: string) => ({
      file_name,
      size,
      content_url,
    })
    const desk = aDesk()
    const report = await desk.run([
      aTicket({
        comments: [
          {
            id: 1,
            author_id: 1,
            public: true,
            body: `See the picture. ${'It is long. '.repeat(60)}`,
            created_at: '2026-03-26T10:56:07Z',
            attachments: [
              attachment(
                'screen.png',
                12_345,
                'https://acme.zendesk.example/attachments/token/s3cret/?name=x',
              ),
              attachment('jo@customer.example.txt', 999, 'https://files.example/1'),
              attachment('[x](https://evil.example)\n# @everybody', 2_500_000, 'https://www.evil.example/2'),
              attachment('four.log', 4, 'https://files.example/4'),
            ],
          },
        ],
      }),
    ])
    const line = /^- 2026-03-26T10:56:07Z: customer: .*$/m.exec(desk.text(PATH))?.[0] ?? ''
    expect(line.slice(line.indexOf('…'))).toBe(
      '… (attachment: screen.png, 12 kB, on acme.zendesk.example) (attachment: `[redacted: e-mail]`.txt, 999 bytes, on files.example) (attachment: \\[`x](https://evil.example`) # `@everybody`, 2.5 MB, on `www.evil.example`) (and 1 more)',
    )
    const words = line.replace('- 2026-03-26T10:56:07Z: customer: ', '').replace(/[`\\]/g, '')
    expect(words.length).toBeLessThanOrEqual(500)
    expect(report.data).toMatchObject({ redacted: { 'e-mail': 1 } })
  })

  it('writes the cursor with the records, and the fingerprint of the key into the settings without touching another line', async () => {
    const desk = aDesk()
    await desk.run([aTicket()])
    expect(desk.text('.triagebook/cursors/zendesk-eu.yml')).toBe(
      'version: 1\ncursor: "MTY5NTA2MjcyNC4wfHwxNTcxfA=="\nas_of: "2026-03-27T10:00:00Z"\n',
    )
    expect(desk.text('triagebook.yml')).toMatch(/privacy:\n {2}pseudonym_key: "?fp_[0-9a-f]{16}"?\n/)
    expect(desk.text('triagebook.yml')).toContain('zendesk-eu: # the desk of Europe\n')
  })

  it('withholds what a rule calls security, and says which rule', async () => {
    const desk = aDesk()
    const report = await desk.run([aTicket({ subject: 'Tokens leaked in the export' })])
    expect(report.counts).toMatchObject({ withheld: 1 })
    expect(desk.record()).toMatchObject({
      title: 'Security report',
      source: { withheld: true },
      triage: { type: 'security', decided: { type: { by: 'rule:leak-words@1' } } },
    })
    expect(desk.text(PATH)).toMatch(/---\n\nIts text stays on the desk\.\n$/)
    expect(desk.text(PATH)).not.toMatch(/leaked|browser/)
  })

  it.each([
    { name: 'a tag', change: { tags: ['Security'] } },
    { name: 'the desk’s type', change: { type: 'security' } },
  ])('withholds what $name calls security', async ({ change }) => {
    const desk = aDesk()
    await desk.run([aTicket(change)])
    expect(desk.record()).toMatchObject({ title: 'Security report', triage: { type: 'security' } })
  })

  it('keeps a security report’s text where the book is declared private', async () => {
    const desk = aDesk({ 'triagebook.yml': `${SETTINGS}privacy: { book: private }\n` })
    await desk.run([aTicket({ tags: ['security'] })])
    expect(desk.record()).toMatchObject({ title: 'CSV export stops' })
  })

  it('proposes an escalation where the desk’s tag asks for it, and escalates nothing', async () => {
    const desk = aDesk()
    await desk.run([aTicket({ tags: ['escalated'] })])
    expect(desk.record().triage).toEqual({
      confirmed: 'unconfirmed',
      status: 'open',
      review: ['escalation-proposed'],
    })
  })

  it('leaves a mapped value out that the settings do not list, and says so', async () => {
    const desk = aDesk({ 'triagebook.yml': SETTINGS.replace('[business, free]', '[free]') })
    const { problems } = await desk.run([aTicket()])
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'import/outside-vocabulary', severity: 'warning' }),
    )
    expect(desk.record().customer).not.toHaveProperty('tier')
  })

  it('takes the desk’s own fields by id for the fields of triage that the connection names', async () => {
    const fields =
      'customer.tier: /organization/organization_fields/tier, triage.severity: /custom_fields/36, triage.component: /custom_fields/37, triage.impact: /custom_fields/38'
    const desk = aDesk({
      'triagebook.yml': SETTINGS.replace('customer.tier: /organization/organization_fields/tier', fields),
    })
    const custom_fields = [
      { id: 36, value: 'major' },
      { id: 37, value: 'CSV Export' },
      { id: 38, value: 'everybody' },
    ]
    const { problems } = await desk.run([aTicket({ custom_fields })])
    expect(desk.record().triage).toMatchObject({ severity: 'major', component: 'csv-export' })
    expect(desk.record().triage).not.toHaveProperty('impact')
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'import/outside-vocabulary',
        message: 'Ticket 42 has the impact “everybody”, which is not an allowed value; it was left out.',
      }),
    )
    const before = desk.files()
    await desk.run([aTicket({ custom_fields })])
    expect(desk.files()).toEqual(before)
  })

  it('does not bring in what was deleted before anybody here knew it', async () => {
    const desk = aDesk()
    const { counts } = await desk.run([
      aTicket({ status: 'deleted', subject: 'SCRUBBED', description: 'X', comments: [] }),
    ])
    expect(counts).toMatchObject({ gone: 1, new: 0 })
  })
})

describe('the next import', () => {
  it('changes no byte where the desk has not changed', async () => {
    const desk = aDesk()
    await desk.run([aTicket()])
    const before = desk.files()
    const report = await desk.run([aTicket()])
    expect(report).toMatchObject({ decision: 'unchanged', counts: { unchanged: 1 }, changed: [] })
    expect(desk.files()).toEqual(before)
  })

  it('changes what import owns and leaves what people wrote', async () => {
    const desk = aDesk()
    await desk.run([aTicket()])
    desk.write(
      desk
        .text(PATH)
        .replace('status: open\nhistory:', 'status: open\n  severity: major # lena\nhistory:')
        .replace('The export stops. Write', 'Checked by Lena. Write'),
    )
    await desk.run([aTicket({ status: 'pending', updated_at: '2026-03-28T10:00:00Z' })])
    expect(desk.record()).toMatchObject({ source: { status: 'pending' }, triage: { severity: 'major' } })
    expect(desk.text(PATH)).toContain('severity: major # lena')
    expect(desk.text(PATH)).toContain('Checked by Lena.')
    expect(desk.record().history).toContainEqual({
      at: '2026-03-28T10:00:00Z',
      event: 'changed',
      field: 'source.status',
      from: 'open',
      to: 'pending',
      by: 'stage:import',
    })
  })

  it('keeps the text of a ticket that its desk scrubbed', async () => {
    const desk = aDesk()
    await desk.run([aTicket()])
    await desk.run([
      aTicket({
        status: 'deleted',
        subject: 'SCRUBBED',
        description: 'X',
        comments: [],
        updated_at: '2026-03-29T10:00:00Z',
      }),
    ])
    expect(desk.record()).toMatchObject({ title: 'CSV export stops', source: { status: 'deleted' } })
    expect(desk.text(PATH)).toContain('Which browser?')
    expect(desk.record().history?.at(-1)).toEqual({
      at: '2026-03-29T10:00:00Z',
      event: 'tombstoned',
      by: 'stage:import',
    })
  })

  it('reopens a ticket that its desk took up again, whoever had resolved it', async () => {
    const desk = aDesk()
    await desk.run([aTicket({ status: 'solved', updated_at: '2026-03-28T10:00:00Z' })])
    const resolved = desk
      .text(PATH)
      .replace(
        '  status: open\nhistory:',
        '  status: resolved\n  decided:\n    status: { value: resolved, by: lena, at: "2026-03-28T11:00:00Z" }\nresolution:\n  code: code-fix\nhistory:',
      )
    expect(resolved).toContain('code: code-fix')
    desk.write(resolved)
    await desk.run([aTicket({ status: 'open', updated_at: '2026-03-30T10:00:00Z' })])
    expect(desk.record()).toMatchObject({ triage: { status: 'open' } })
    expect(desk.record()).not.toHaveProperty('resolution')
    expect(desk.record().triage).not.toHaveProperty('decided')
    expect(desk.record().history?.at(-1)).toMatchObject({ event: 'reopened', from: 'resolved', to: 'open' })
  })

  it('never lets an older state replace a newer one', async () => {
    const desk = aDesk()
    await desk.run([aTicket({ subject: 'Newer', updated_at: '2026-03-30T10:00:00Z' })])
    const { counts } = await desk.run([aTicket({ subject: 'Older' })])
    expect(counts).toMatchObject({ older: 1 })
    expect(desk.record().title).toBe('Newer')
  })

  it.each([
    { name: 'older', updated_at: '2026-03-26T12:00:00Z' },
    { name: 'as old', updated_at: '2026-03-27T10:00:00Z' },
  ])('of an $name page leaves the cursor where it stands while it reads on', async ({ updated_at }) => {
    const desk = aDesk()
    const first = { ...aPage(aTicket({ id: 7, updated_at })), after_cursor: 'first', end_of_stream: false }
    const pages = [first, aPage(aTicket())]
    await desk.runPage(pages)
    expect((await desk.runPage(pages)).changed).toEqual([])
  })

  it('has the newest cursor of the desk, also where no ticket is newer', async () => {
    const desk = aDesk()
    await desk.run([aTicket()])
    await desk.runPage({ ...aPage(aTicket()), after_cursor: 'later' })
    expect(desk.text('.triagebook/cursors/zendesk-eu.yml')).toContain('cursor: "later"\n')
  })

  it('of older pages alone leaves the cursor where it stands', async () => {
    const desk = aDesk()
    await desk.run([aTicket()])
    const cursor = desk.text('.triagebook/cursors/zendesk-eu.yml')
    await desk.runPage({
      ...aPage(aTicket({ id: 7, updated_at: '2026-03-26T12:00:00Z' })),
      after_cursor: 'x',
    })
    expect(desk.text('.triagebook/cursors/zendesk-eu.yml')).toBe(cursor)
  })

  it('keeps the newest replies of a very long ticket and the first of each side, and says how many it left out', async () => {
    const desk = aDesk()
    const comments = Array.from({ length: 1500 }, (_, index) => ({
      id: index,
      author_id: index % 2 === 0 ? 1 : 9,
      public: true,
      body: 'More.',
      created_at: new Date(Date.UTC(2026, 2, 26, 11, 0, index)).toISOString(),
    }))
    const { problems } = await desk.run([aTicket({ comments })])
    expect(problems).toContainEqual(expect.objectContaining({ code: 'import/replies-left-out' }))
    const { history = [] } = desk.record()
    expect(history).toHaveLength(1000)
    expect(history.slice(0, 3).map(({ event }) => event)).toEqual([
      'created',
      'support-replied',
      'customer-replied',
    ])
    expect(history.at(-1)?.at).toBe('2026-03-26T11:24:59Z')
    expect((await desk.run([aTicket({ comments })])).counts).toMatchObject({ unchanged: 1 })
  })

  it('refuses a ticket that would make a record that cannot be read', async () => {
    const desk = aDesk()
    const audits = Array.from({ length: 1500 }, (_, index) => ({
      id: index,
      ticket_id: 42,
      author_id: 9,
      created_at: new Date(Date.UTC(2026, 2, 26, 11, 0, index)).toISOString(),
      events: [
        {
          type: 'Change',
          field_name: 'status',
          value: index % 2 === 0 ? 'pending' : 'open',
          previous_value: index % 2 === 0 ? 'open' : 'pending',
        },
      ],
    }))
    const page = { ...aPage(aTicket({ updated_at: '2026-03-27T00:00:00Z' })), ticket_audits: audits, audits }
    const { problems, counts } = await desk.runPage(page)
    expect(problems).toContainEqual(expect.objectContaining({ code: 'import/not-a-record' }))
    expect(counts).toMatchObject({ refused: 1, new: 0 })
    expect(Object.keys(desk.files()).join()).not.toContain('zendesk-eu-42')
  })

  it('leaves a damaged record as it is and brings the others in', async () => {
    const desk = aDesk()
    desk.write('---\nid: zendesk-eu-42\n')
    const { problems, counts } = await desk.run([aTicket(), aTicket({ id: 43 })])
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'import/damaged-record', at: { path: PATH, line: 1, col: 1 } }),
    )
    expect(counts).toMatchObject({ refused: 1, new: 1 })
    expect(desk.text(PATH)).toBe('---\nid: zendesk-eu-42\n')
  })
})

describe('the report of a run', () => {
  const filtered = SETTINGS.replace(
    '    people:',
    '    tickets: { tag: [export], since: "2026-03-01" }\n    people:',
  )

  it('counts what the filter leaves out by rule and by month, and stores nothing of it', async () => {
    const desk = aDesk({ 'triagebook.yml': filtered })
    const { reason, counts, data } = await desk.run([
      aTicket(),
      aTicket({ id: 43, tags: ['billing'] }),
      aTicket({ id: 44, tags: ['billing'], created_at: '2026-02-03T00:00:00Z' }),
      aTicket({ id: 45, created_at: '2026-02-28T23:59:59Z' }),
    ])
    expect(counts).toMatchObject({ read: 4, new: 1, filtered: 3 })
    expect(data).toMatchObject({
      left_out: { by_rule: { tag: 1, since: 2 }, by_month: { '2026-02': 2, '2026-03': 1 } },
    })
    expect(reason).toContain(
      '1 new, 3 left out by the connection’s filter (1 by tag, 2 by since; created from 2026-02 to 2026-03).',
    )
    expect(Object.keys(desk.files()).join()).not.toMatch(/zendesk-eu-4[345]/)
  })

  it('keeps a ticket up to date that is in the book already, whatever the filter says', async () => {
    const desk = aDesk({ 'triagebook.yml': filtered })
    await desk.run([aTicket()])
    const { counts } = await desk.run([aTicket({ tags: [], updated_at: '2026-03-28T10:00:00Z' })])
    expect(counts).toMatchObject({ updated: 1, filtered: 0 })
  })

  it('names what was refused by id and reason, in none of its forms by its words', async () => {
    const desk = aDesk()
    const report = await desk.run([
      aTicket({ id: 50, subject: 'secret subject', status: 'Call me at once, my secret is 4711' }),
      { subject: 'secret subject', description: 'secret words' },
      aTicket(),
    ])
    expect(report.data).toMatchObject({
      refused: [
        { id: '50', reason: 'source/unknown-status' },
        { id: null, reason: 'source/unreadable-ticket' },
      ],
    })
    expect(report.reason).toContain('2 refused (50, 1 without an id).')
    expect(JSON.stringify(report)).not.toContain('secret')
  })

  it('says where an export is not whole', async () => {
    const desk = aDesk()
    const { problems, counts } = await desk.runPage({ ...aPage(aTicket()), end_of_stream: false })
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'source/more-pages', severity: 'warning' }),
    )
    expect(counts).toMatchObject({ new: 1 })
  })
})

describe('an import that cannot go on', () => {
  it('keeps what came in before, and reports it with why it ended', async () => {
    const { book, text } = aDesk()
    const given = temporaryFolder()
    writeFiles(given, { '1.json': JSON.stringify(aPage(aTicket())), '2.json': '{"tickets":[{"id"' })
    const report = await runStage(importTickets, { connection: 'zendesk-eu', from: given }, aHost(book))
    expect(report).toMatchObject({ decision: 'failed', counts: { read: 1, new: 1 } })
    expect(report.problems.at(-1)?.code).toBe('source/truncated')
    expect(report.reason).toContain('1 ticket of zendesk-eu read: 1 new')
    expect(report.reason).toContain('ended early')
    expect(text(PATH)).toContain('CSV export stops')
  })

  it('fails where no ticket came in, and still tells what else is wrong', async () => {
    const { book } = aDesk()
    const given = temporaryFolder()
    writeFiles(given, { '1.json': '{"tickets":[{"id"' })
    const report = await runStage(importTickets, { connection: 'zendesk-eu', from: given }, aHost(book))
    expect(report).toMatchObject({
      decision: 'failed',
      problems: [
        { code: 'source/truncated' },
        { code: 'rules/missing-file' },
        { code: 'rules/missing-file' },
      ],
    })
  })

  it('tells everything once where a page without tickets came before', async () => {
    const { book } = aDesk()
    const given = temporaryFolder()
    writeFiles(given, { '1.json': JSON.stringify(aPage()), '2.json': '{"tickets":[{"id"' })
    const report = await runStage(importTickets, { connection: 'zendesk-eu', from: given }, aHost(book))
    expect(report.decision).toBe('failed')
    expect(report.problems.map(({ code }) => code)).toEqual([
      'rules/missing-file',
      'rules/missing-file',
      'source/truncated',
    ])
  })

  it('refuses another key, since people would get second pseudonyms', async () => {
    const desk = aDesk()
    await desk.run([aTicket()])
    expect(await desk.run([aTicket()], { key: 'another key of at least thirty-two bytes' })).toMatchObject({
      exit: 2,
      problems: [{ code: 'import/another-key' }],
    })
  })

  it('writes nothing in a dry run, and says what it would write', async () => {
    const desk = aDesk()
    const before = desk.files()
    const { changed } = await desk.run([aTicket()], { dryRun: true })
    expect(changed).toContain(PATH)
    expect(desk.files()).toEqual(before)
  })

  it('names the connections and platforms that there are', async () => {
    const { book } = aDesk()
    expect(await runStage(importTickets, { connection: 'zendsk' }, aHost(book))).toMatchObject({
      exit: 2,
      problems: [{ code: 'import/unknown-connection', hint: expect.stringContaining('zendesk-eu') }],
    })
  })

  it('says before it writes that an export does not tell the views of a ticket', async () => {
    const desk = aDesk({
      'triagebook.yml': SETTINGS.replace('    people:', '    tickets: { view: ["7"] }\n    people:'),
    })
    const before = desk.files()
    expect(await desk.run([aTicket()])).toMatchObject({
      decision: 'failed',
      problems: [{ code: 'source/view-not-in-export' }],
    })
    expect(desk.files()).toEqual(before)
  })

  it('asks where the tickets are', async () => {
    const { book } = aDesk()
    expect(await runStage(importTickets, { connection: 'zendesk-eu' }, aHost(book))).toMatchObject({
      exit: 2,
      problems: [{ code: 'import/no-export' }],
    })
  })

  it('refuses a ticket whose id would overwrite another’s record', async () => {
    const desk = aDesk()
    await desk.run([aTicket()])
    desk.write(
      desk
        .text(PATH)
        .replace('native_id: "42"', 'native_id: "4-2"')
        .replace(/content_hash: .*/, ''),
    )
    const { problems } = await desk.run([aTicket()])
    expect(problems).toContainEqual(expect.objectContaining({ code: 'import/id-clash' }))
  })
})
