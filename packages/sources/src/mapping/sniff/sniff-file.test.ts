import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readMapping } from '../read/read-mapping.ts'
import { sniffFile } from './sniff-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'sniffed-'))
afterAll(() => rmSync(folder, { recursive: true }))

function sniffed(content: string | Uint8Array, name = 'tickets.csv'): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  const result = sniffFile(file)
  return result.ok ? result.value : result.problems.map(({ code }) => code).join()
}

const TABLE = `Nr;Betreff;Status;Erstellt;Kunde;Nachricht
1;Export hängt;Offen;25.03.2026 10:00;Acme;Bitte um Hilfe, jo@customer.example
2;Login geht nicht;Erledigt;01.04.2026 09:30;Acme;"Zwei
Zeilen"
3;Frage;Sonderfall;02.04.2026 08:15;?;x
`

describe('a first mapping', () => {
  it('says what was guessed and why, and marks what only a person knows', () => {
    expect(
      sniffed(`\ufeff${TABLE}`),
    ).toBe(`# A first mapping for tickets.csv, guessed from 3 rows. Nothing was imported.
# Check every line, and replace each "<fill in>": only you know that value. Until then the mapping is not used.
version: 1
format: csv
delimiter: ";"
time_zone: "<fill in>" # of the clock that wrote these times, such as Europe/Berlin
dates:
  - "dd.MM.yyyy HH:mm" # fits every row of Erstellt
nulls: ["?"] # found as whole cells
fields:
  source.native_id: Nr # by its name; filled in 3 of 3 rows, 3 values
  title: Betreff # by its name; filled in 3 of 3 rows
  source.status: # by its name; filled in 3 of 3 rows
    from: Status
    map:
      Offen: open # in 1 of 3 rows
      Erledigt: solved # in 1 of 3 rows
      Sonderfall: "<fill in>" # in 1 of 3 rows
  source.created_at: Erstellt # by its name; filled in 3 of 3 rows
  customer.id: Kunde # by its name; filled in 2 of 3 rows
  body.context: Nachricht # by its name; filled in 3 of 3 rows
`)
  })

  it('is refused until what is marked is filled in, and is then a mapping', () => {
    const text = sniffed(TABLE)
    expect(readMapping('x.yml', text).problems.map(({ code }) => code)).toEqual([
      'mapping/to-be-filled',
      'mapping/to-be-filled',
    ])
    const filled = text
      .replace('time_zone: "<fill in>"', 'time_zone: Europe/Berlin')
      .replace('Sonderfall: "<fill in>"', 'Sonderfall: on-hold')
    expect(readMapping('x.yml', filled)).toMatchObject({ ok: true, problems: [] })
  })

  it.each([
    {
      name: 'asks which number is the month if no cell shows it',
      dates: ['03/04/2026', '05/06/2026'],
      expected: '  - "<fill in>" # dd/MM/yyyy or MM/dd/yyyy: both fit every row of Created',
    },
    {
      name: 'sees the day in a number above 12',
      dates: ['03/04/2026', '25/06/2026'],
      expected: '  - dd/MM/yyyy # fits every row of Created',
    },
    {
      name: 'sees the month first by such a number',
      dates: ['03/04/2026', '05/26/2026'],
      expected: '  - MM/dd/yyyy # fits every row of Created',
    },
    {
      name: 'needs no pattern for ISO 8601 with a zone',
      dates: ['2026-03-04T10:00:00Z', '2026-03-04T10:00:00+02:00'],
      expected: 'format: csv\nfields:',
    },
  ])('$name', ({ dates, expected }) => {
    const rows = dates.map((date, index) => `${index},a,Open,${date}\n`)
    expect(sniffed(`Id,Title,Status,Created\n${rows.join('')}`)).toContain(expected)
  })

  it('learns from one column which number is the month in another', () =>
    expect(sniffed('Id,Title,Status,Created,Due\n1,a,Open,03/04/2026,25/04/2026\n')).toContain(
      '  - dd/MM/yyyy # fits every row of Created',
    ))

  it('reads rows as events if an id is in several of them', () =>
    expect(
      sniffed('number,state,sys_updated_at\n1,New,2026-03-01T10:00:00Z\n1,Closed,2026-03-02T10:00:00Z\n'),
    ).toContain(
      'one_row: event # number has 1 value in 2 rows: several rows a ticket\ngroup_by: number\norder_by: sys_updated_at\n',
    ))

  const issue = (id: number, author: number) => ({ author: { id: author }, id, title: 'a', status: 'open' })
  it.each([
    {
      name: 'the author’s id is first in each row',
      rows: [issue(1, 7), issue(2, 7), issue(3, 7)],
      id: '/id',
    },
    {
      name: 'the assignee’s id is another in each row',
      rows: [
        { assigned_to_detail: { id: 4 }, id: 1, summary: 'a' },
        { assigned_to_detail: { id: 5 }, id: 2, summary: 'b' },
      ],
      id: '/id',
    },
    {
      name: 'a number is not unique',
      rows: [
        { number: 1, id: 10, title: 'a' },
        { number: 1, id: 11, title: 'b' },
      ],
      id: '/id',
    },
    {
      name: 'a deeper one is unique too',
      rows: [
        { fields: { key: 'A' }, id: 1, title: 'a' },
        { fields: { key: 'B' }, id: 2, title: 'b' },
      ],
      id: '/id',
    },
    {
      name: 'there is none but that of somebody else',
      rows: [
        { author: { id: 1 }, title: 'a' },
        { author: { id: 2 }, title: 'b' },
      ],
      id: '"<fill in>"',
    },
    {
      name: 'some rows have none',
      rows: [{ id: 1, title: 'a' }, { title: 'b' }],
      id: '"<fill in>"',
    },
  ])(
    'takes for the id the nearest that is another in each row, and groups nothing: $name',
    ({ rows, id }) => {
      const text = sniffed(JSON.stringify(rows), 'list.json')
      expect(text).toContain(`  source.native_id: ${id} `)
      expect(text).not.toContain('one_row: event')
    },
  )

  it('says that rows could be events where the id of a ticket is in several of them, next to an id of the rows', () => {
    const rows = [
      { id: 1, ticket_id: 7, status: 'open' },
      { id: 2, ticket_id: 7, status: 'closed' },
    ]
    expect(sniffed(JSON.stringify(rows), 'list.json')).toContain(
      '#   /ticket_id: filled in 2 of 2 rows, 1 value; if a row is an event of a ticket, write one_row: event, group_by: /ticket_id, and an order_by\n',
    )
  })

  it.each([
    { name: 'a list of objects in the first line', first: { id: 1, subject: 'a', labels: [{ name: 'x' }] } },
    { name: 'no list in the first line', first: { id: 1, subject: 'a' } },
  ])('reads lines as rows, with $name', ({ first }) => {
    const text = sniffed(`${JSON.stringify(first)}\n\n{"id": 2, "subject": "b"}\n`, 'lines.ndjson')
    expect(text).toContain('format: ndjson\n')
    expect(text).toContain('guessed from 2 rows.')
    expect(text).not.toContain('rows: ')
  })

  it.each([
    { name: 'on one line', content: '{"tickets": [{"id": 1, "subject": "a"}, {"id": 2, "subject": "b"}]}' },
    {
      name: 'on several lines',
      content: '{\n"tickets": [\n{"id": 1, "subject": "a"},\n{"id": 2, "subject": "b"}\n]}',
    },
  ])('reads a list in an object, $name, as JSON', ({ content }) => {
    expect(sniffed(content, 'dump.json')).toContain('format: json\nrows: /tickets\n')
  })

  it('takes the list that is named like tickets, and names the others', () => {
    const text = sniffed('{"users": [{"id": 7}], "issues": [{"id": 1, "subject": "a"}]}', 'dump.json')
    expect(text).toContain('rows: /issues\n')
    expect(text).toContain('# Other lists in the file, which `rows` could name: /users\n')
  })

  it.each([
    { unit: 'epoch', created: [1774522567, 1774522568] },
    { unit: 'epoch-ms', created: [1774522567891, 1774522567892] },
  ])('knows times that are numbers: $unit', ({ unit, created }) => {
    const rows = created.map((at, id) => ({ id, title: 'a', created_at: at }))
    const text = sniffed(JSON.stringify(rows), 'list.json')
    expect(text).toContain(`dates:\n  - ${unit} # fits every row of /created_at\n`)
    expect(text).not.toContain('time_zone')
  })

  it('takes a long number for an id, not for a time', () =>
    expect(sniffed('[{"id": 1774522567, "title": "a"}]', 'list.json')).toContain('source.native_id: /id '))

  it('asks for the pattern of ISO times next to others', () =>
    expect(sniffed('Id,Title,Created,Resolved\n1,a,2026-03-01T10:00:00Z,01.03.2026\n')).toContain(
      `  - "<fill in>" # the pattern of Created, such as yyyy-MM-dd'T'HH:mm:ssXXX\n`,
    ))

  it('tells the words of what looks like a status, and of nothing else', () => {
    const text = sniffed('Id,Title,Resolution,Team\n1,a,Fixed,Java\n2,b,Duplicate,Java\n')
    expect(text).toContain('#   Resolution: filled in 2 of 2 rows, 2 values (Fixed: 1, Duplicate: 1)\n')
    expect(text).toContain('#   Team: filled in 2 of 2 rows, 1 value\n')
  })

  it.each([
    {
      name: 'list.json',
      content: '[{"id": 1, "status": "open", "customer": {"id": "c1"}}]',
      expected: ['format: json\n', 'from: /status', 'customer.id: /customer/id # by its name'],
    },
    {
      name: 'deep.json',
      content: '{"count": 1, "tickets": [{"id": 1, "subject": "a"}]}',
      expected: ['rows: /tickets', 'title: /subject'],
    },
    {
      name: 'lines.ndjson',
      content: '{"id": 1, "subject": "a"}\n{"id": 2, "subject": "b"}\n',
      expected: ['format: ndjson\n', 'source.native_id: /id', '2 of 2 rows'],
    },
    {
      name: 'tabs.csv',
      content: 'id\tsubject\n1\ta, b\n2\tc, d\n',
      expected: ['delimiter: "\\t"', 'title: subject'],
    },
  ])('knows the kind of $name', ({ name, content, expected }) => {
    const text = sniffed(content, name)
    for (const part of expected) expect(text).toContain(part)
  })

  it('guesses Windows-1252 if a file is not UTF-8, and says that it is a guess', () =>
    expect(sniffed(Buffer.from(TABLE, 'latin1'))).toMatch(/^encoding: windows-1252 # a guess/m))

  it('cuts tags of a table at commas', () =>
    expect(sniffed('id,subject,tags\n1,a,"x, y"\n')).toContain(
      '  source.tags: { from: tags, split: "," } # by its name; filled in 1 of 1 row; cut at commas\n',
    ))

  it('quotes names that YAML would take for something else', () => {
    const text = sniffed('id,"subject",status\n1,a,"yes: #1"\n2,b,true\n')
    const mapping = readMapping('x.yml', text.replaceAll(/"<fill in>".*/g, 'open'))
    expect(text).toContain('"yes: #1"')
    expect(mapping.problems.map(({ code }) => code)).toEqual([])
  })

  it.each([
    { count: 9_999, read: 9_999 },
    { count: 10_000, read: 10_000 },
    { count: 10_001, read: 10_000 },
  ])('is guessed from at most 10,000 rows: of $count rows $read', ({ count, read }) => {
    const rows = Array.from({ length: count }, (_, id) => `${id},a\n`)
    const text = sniffed(`id,subject\n${rows.join('')}`)
    expect(text).toContain(`guessed from ${read} rows.`)
    expect(text).toContain(`filled in ${read} of ${read} rows, ${read} values`)
  })

  it.each([
    { name: 'of two levels', json: { a: { b: { c: 1 } } }, column: '#   /a/b/c: filled' },
    { name: 'of three levels', json: { a: { b: { c: { d: 1 } } } }, column: null },
    { name: 'of words', json: { words: ['x', 'y'] }, column: '#   /words: filled' },
    { name: 'of objects', json: { things: [{ a: 1 }] }, column: null },
    { name: 'with a slash in its name', json: { 'a/b': 1 }, column: '#   /a~1b: filled' },
  ])('names the values of an object or a list $name', ({ json, column }) => {
    const text = sniffed(JSON.stringify([{ id: 1, ...json }]), 'list.json')
    if (column === null) expect(text).not.toContain('# Not used')
    else expect(text).toContain(column)
  })

  it('shows of a customer’s words nothing', () =>
    expect(sniffed(TABLE)).not.toMatch(/Hilfe|customer\.example|Acme/))

  it.each([
    { name: 'an empty file', content: '', code: 'source/empty' },
    { name: 'only a header', content: 'id,subject\n', code: 'source/only-header' },
    { name: 'JSON without a list', content: '{"a": {"b": 1}, "c": 2', code: 'source/no-list' },
    { name: 'a workbook', content: Buffer.from('504b030414000600', 'hex'), code: 'source/wrong-kind' },
  ])('is not made of $name', ({ content, code }) => expect(sniffed(content)).toBe(code))
})
