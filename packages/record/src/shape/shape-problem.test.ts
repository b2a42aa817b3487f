import { describe, expect, it } from 'vitest'
import { changed, PATH, RECORD } from '../../test-data/a-record.ts'
import { LEAST } from '../../test-data/settings.ts'
import { readSlaFile } from '../formats/book-files.ts'
import { readSettings } from '../formats/read-settings.ts'
import { readRecord } from '../read/read-record.ts'
import { printRecord } from '../record/print-record.ts'

const words = ({ problems }: { problems: readonly { message: string; hint?: string }[] }) =>
  problems.map(({ message, hint }) => `${message} ${hint}`)

it.each([
  {
    name: 'a mistyped field',
    path: ['triage', 'sevrity'],
    value: 'major',
    says: 'In `triage` there is no field `sevrity`. Did you mean `severity`?',
  },
  {
    name: 'a mistyped value',
    path: ['triage', 'severity'],
    value: 'Crtical',
    says: '`triage.severity` cannot be `Crtical`. Did you mean `critical`? Allowed: `critical`, `major`, `minor`.',
  },
  {
    name: 'a strange value',
    path: ['triage', 'status'],
    value: 'done',
    says: '`triage.status` cannot be `done`. Use one of: `open`, `in-progress`, `blocked`, `resolved`.',
  },
  {
    name: 'a number for text',
    path: ['source', 'native_id'],
    value: 1,
    says: '`source.native_id` must be text; it is `1`. Put it in quotes: "1".',
  },
  {
    name: 'a text for a list',
    path: ['source', 'tags'],
    value: 'export',
    says: '`source.tags` must be a list; it is `export`. Write each item below it on its own line: two spaces, `- `, and the item.',
  },
  {
    name: 'a missing field',
    path: ['triage', 'status'],
    value: undefined,
    says: '`triage.status` is missing. Add it: the status of the ticket in triage.',
  },
  {
    name: 'an item of a list',
    path: ['history', 1, 'event'],
    value: 'renamed',
    says: '`history[2].event` cannot be `renamed`.',
  },
])('explains $name, and what to do', ({ path, value, says }) => {
  const result = readRecord(`${PATH}.md`, printRecord({ record: changed(RECORD, path, value), body: '' }))
  expect(words(result).join()).toContain(says)
})

it.each([
  {
    name: 'a filter that is neither all nor a block',
    tickets: 'some',
    says: '`connections.x.tickets` cannot be `some`. Use one of: `all`.',
  },
  {
    name: 'a filter with a mistyped key',
    tickets: '{ tags: [a] }',
    says: 'In `connections.x.tickets` there is no field `tags`. Did you mean `tag`?',
  },
])('reports one problem of $name', ({ tickets, says }) => {
  expect(
    words(
      readSettings('triagebook.yml', `${LEAST}connections: { x: { platform: csv, tickets: ${tickets} } }\n`),
    ),
  ).toEqual([says])
})

it.each([
  {
    name: 'neither a list nor a block',
    holidays: 'DE',
    says: '`calendars.x.holidays` must be a list or a block of fields; it is `DE`.',
  },
  {
    name: 'a list with a day that does not exist',
    holidays: '["2026-02-30"]',
    says: '`calendars.x.holidays[1]` is `2026-02-30`, a date or time that does not exist.',
  },
  {
    name: 'a block without its country',
    holidays: '{ region: BY }',
    says: '`calendars.x.holidays.country` is missing.',
  },
  {
    name: 'a block with a country in lower case',
    holidays: '{ country: de }',
    says: '`calendars.x.holidays.country` is `de`, which does not have the expected form.',
  },
])('reports one problem of holidays that are $name', ({ holidays, says }) => {
  const found = words(
    readSlaFile(
      'rules/sla.yml',
      `version: 1\ncalendars: { x: { time_zone: UTC, weekly: { mon: ["09:00-17:00"] }, holidays: ${holidays} } }\n`,
    ),
  )
  expect(found).toEqual([expect.stringContaining(says)])
})

it('lists the stages', () => {
  expect(words(readSettings('triagebook.yml', `${LEAST}stages: { imports: { mode: act } }\n`))).toEqual([
    'In `stages` the name `imports` is not possible. Did you mean `import`? Allowed: `import`, `validate`, `prioritize`, `agenda`, `gate`, `sync`, `report`, `improve`.',
  ])
})

it.each([
  ['a title of two lines', ['title'], 'Password:\nhunter2'],
  ['a sentence where a slug belongs', ['triage', 'component'], 'My password is hunter2'],
  ['a sentence where a list belongs', ['source', 'tags'], 'My password is hunter2'],
  ['an e-mail address', ['source', 'requester'], 'hunter2@acme.example'],
])('never repeats %s', (_, path, value) => {
  const result = readRecord(`${PATH}.md`, printRecord({ record: changed(RECORD, path, value), body: '' }))
  expect(result.problems).toHaveLength(1)
  expect(words(result).join()).not.toContain('hunter2')
})

describe('a value in a message', () => {
  const shown = (value: unknown) =>
    /(?:cannot be|it is) (.*)\.$/.exec(
      readRecord(
        `${PATH}.md`,
        printRecord({ record: changed(RECORD, ['triage', 'severity'], value), body: '' }),
      ).problems[0]?.message ?? '',
    )?.[1]

  it.each([
    { name: 'three words', value: 'not so bad', text: '`not so bad`' },
    { name: 'four words', value: 'not so bad again', text: 'a text of several words' },
    { name: 'three words with spaces around them', value: ' not  so bad ', text: '` not so bad `' },
    { name: '40 characters', value: 'x'.repeat(40), text: `\`${'x'.repeat(40)}\`` },
    { name: '41 characters', value: 'x'.repeat(41), text: `\`${'x'.repeat(39)}…\`` },
    { name: 'what looks like an e-mail address', value: 'a@b.c', text: 'an e-mail address' },
    { name: 'an @ without a dot after it', value: 'a.b@c', text: '`a.b@c`' },
    { name: 'a number', value: 5, text: '`5`' },
    { name: 'a list', value: ['x'], text: 'a list' },
    { name: 'a block', value: { a: 1 }, text: 'a block of fields' },
  ])('is shown as $text where it is $name', ({ value, text }) => {
    expect(shown(value)).toBe(text)
  })
})

it.each([
  { items: 99, found: 99 },
  { items: 100, found: 100 },
  { items: 101, found: 100 },
])('of $items wrong items $found are reported', ({ items, found }) => {
  const record = changed(
    RECORD,
    ['source', 'tags'],
    Array.from({ length: items }, (_, index) => index),
  )
  expect(readRecord(`${PATH}.md`, printRecord({ record, body: '' })).problems).toHaveLength(found)
})

it.each([
  { path: ['history', 1, 'event'], name: 'history[2].event' },
  { path: ['triage', 'decided', 'type', 'confidence'], name: 'triage.decided.type.confidence' },
  { path: ['source', 'tags', 0], name: 'source.tags[1]' },
])('counts items of a list from 1: $name', ({ path, name }) => {
  const record = changed(RECORD, path, null)
  const { problems } = readRecord(`${PATH}.md`, printRecord({ record, body: '' }))
  expect(problems[0]?.message).toContain(`\`${name}\``)
})

it.each([
  { name: 'no reopens', path: ['source', 'reopens'], value: 0, sound: true },
  { name: 'less than no reopens', path: ['source', 'reopens'], value: -1, sound: false },
  { name: 'no confidence', path: ['triage', 'decided', 'type', 'confidence'], value: 0, sound: true },
  { name: 'full confidence', path: ['triage', 'decided', 'type', 'confidence'], value: 1, sound: true },
  { name: 'more confidence', path: ['triage', 'decided', 'type', 'confidence'], value: 1.01, sound: false },
  { name: 'the best score', path: ['source', 'satisfaction'], value: { nps: { score: 10 } }, sound: true },
  { name: 'a better score', path: ['source', 'satisfaction'], value: { nps: { score: 11 } }, sound: false },
  { name: 'an item twice', path: ['triage', 'review'], value: ['critical', 'critical'], sound: false },
  { name: 'an empty id', path: ['source', 'native_id'], value: '', sound: false },
])('a value may be up to its bounds: $name, $sound', ({ path, value, sound }) => {
  const record = changed(RECORD, path, value)
  const { problems } = readRecord(`${PATH}.md`, printRecord({ record, body: '' }))
  expect(problems.map(({ code }) => code)).toEqual(sound ? [] : ['field/out-of-bounds'])
})
