import { describe, expect, it } from 'vitest'
import { readMapping } from './read-mapping.ts'

const HEAD = 'version: 1\nformat: csv\n'
const FIELDS = `fields:
  source.native_id: Id
  title: Title
  source.status: Status
  source.created_at: Created
`
const JSON_HEAD = 'version: 1\nformat: json\n'
const JSON_FIELDS = FIELDS.replace(/: (\w+)$/gm, (_, name) => `: /${name.toLowerCase()}`)
const problemsOf = (text: string) => readMapping('mappings/x.yml', text).problems

describe('readMapping', () => {
  it('names every column once, with the place that names it first', () => {
    const mapping = readMapping(
      'mappings/x.yml',
      `${HEAD}${FIELDS}  body.context: { template: "{Title}: {Text}" }\n`,
    )
    expect(
      mapping.ok && [...mapping.value.columns].map(([name, at]) => `${name} ${at.line}:${at.col}`),
    ).toEqual(['Title 5:10', 'Id 4:21', 'Status 6:18', 'Created 7:22', 'Text 8:17'])
  })

  it.each([
    {
      name: 'a field that is not on the list',
      text: `${HEAD}${FIELDS}  source.prioritty: Prio\n`,
      code: 'field/unknown',
      place: '8:3',
      words: 'Did you mean `source.priority`?',
    },
    {
      name: 'a field that people decide by other means',
      text: `${HEAD}${FIELDS}  triage.blocked: When\n`,
      code: 'field/unknown',
      place: '8:3',
      words: 'there is no field `triage.blocked`',
    },
    {
      name: 'a field that every ticket needs',
      text: `${HEAD}fields:\n  title: Title\n  source.native_id: Id\n`,
      code: 'field/missing',
      place: '3:1',
      words: 'source.status',
    },
    {
      name: 'a word that its field does not have',
      text: `${HEAD}${FIELDS}  source.priority: { from: Prio, map: { Hoch: higgh } }\n`,
      code: 'mapping/not-allowed',
      place: '8:47',
      words: 'Did you mean `high`?',
    },
    {
      name: 'a constant that its field does not have',
      text: `${HEAD}${FIELDS}  triage.severity: { value: grave }\n`,
      code: 'mapping/not-allowed',
      place: '8:29',
      words: 'Use one of: `critical`, `major`, `minor`.',
    },
    {
      name: 'two things to come from',
      text: `${HEAD}${FIELDS}  triage.team: { from: Team, value: java }\n`,
      code: 'mapping/one-way',
      place: '8:16',
      words: 'more than one source',
    },
    {
      name: 'nothing to come from',
      text: `${HEAD}${FIELDS}  triage.team: { map: { a: java } }\n`,
      code: 'mapping/one-way',
      place: '8:16',
      words: 'no source for its value',
    },
    {
      name: 'what sniff left for a person',
      text: `${HEAD}${FIELDS}  source.priority: { from: Prio, map: { Hoch: "<fill in>" } }\n`,
      code: 'mapping/to-be-filled',
      place: '8:47',
      words: 'only you know this value',
    },
    {
      name: 'a pattern that cannot be read',
      text: `${HEAD}dates: [DD.MM.YYYY]\n${FIELDS}`,
      code: 'mapping/bad-date-pattern',
      place: '3:9',
      words: 'Years are `yyyy` and days `dd`',
    },
    {
      name: 'times without a zone',
      text: `${HEAD}dates: [dd.MM.yyyy]\n${FIELDS}`,
      code: 'mapping/missing',
      place: '3:8',
      words: 'Add `time_zone`',
    },
    {
      name: 'a zone that does not exist',
      text: `${HEAD}time_zone: Europe/Berln\ndates: [dd.MM.yyyy]\n${FIELDS}`,
      code: 'mapping/unknown-time-zone',
      place: '3:12',
      words: 'Did you mean `Europe/Berlin`?',
    },
    {
      name: 'no time of creation',
      text: `${HEAD}fields:\n  source.native_id: Id\n  title: Title\n  source.status: Status\n`,
      code: 'mapping/missing',
      place: '3:1',
      words: 'when a ticket was created',
    },
    {
      name: 'events without an order',
      text: `${HEAD}one_row: event\ngroup_by: Id\n${FIELDS}`,
      code: 'mapping/missing',
      place: '3:10',
      words: 'needs `order_by`',
    },
    {
      name: 'an order without events',
      text: `${HEAD}order_by: When\n${FIELDS}`,
      code: 'mapping/out-of-place',
      place: '3:11',
      words: 'one_row: event',
    },
    {
      name: 'a delimiter of JSON',
      text: `version: 1\nformat: json\ndelimiter: ";"\n${FIELDS.replaceAll(': ', ': /')}`,
      code: 'mapping/out-of-place',
      place: '3:12',
      words: 'format json',
    },
    {
      name: 'a split of a field that is not a list',
      text: `${HEAD}${FIELDS}  triage.team: { from: Team, split: "," }\n`,
      code: 'mapping/out-of-place',
      place: '8:37',
      words: 'not a list',
    },
    {
      name: 'a split of joined columns',
      text: `${HEAD}${FIELDS}  source.tags: { from: [A, B], split: "," }\n`,
      code: 'mapping/out-of-place',
      place: '8:39',
      words: 'joins several columns',
    },
    {
      name: 'a map of a constant',
      text: `${HEAD}${FIELDS}  triage.team: { value: java, map: { a: b } }\n`,
      code: 'mapping/out-of-place',
      place: '8:36',
      words: 'no effect without `from`',
    },
    {
      name: 'one column and the first of several',
      text: `${HEAD}${FIELDS}  triage.team: { from: Team, first: [A, B] }\n`,
      code: 'mapping/one-way',
      place: '8:16',
      words: 'more than one source',
    },
    {
      name: 'a single value of every entry of a list',
      text: `${JSON_HEAD}${JSON_FIELDS}  triage.component: /components/*/name\n`,
      code: 'mapping/out-of-place',
      place: '8:21',
      words: 'such as /labels/0/name',
    },
    {
      name: 'an escalation without a reason',
      text: `${HEAD}${FIELDS}  triage.escalated_at: When\n`,
      code: 'mapping/missing',
      place: '8:24',
      words: 'Add `triage.escalation_reason`',
    },
    {
      name: 'a reason of no escalation',
      text: `${HEAD}${FIELDS}  triage.escalation_reason: Why\n`,
      code: 'mapping/missing',
      place: '8:29',
      words: 'Add `triage.escalated_at`',
    },
    {
      name: 'a void reason that does not exist',
      text: `${HEAD}${FIELDS}  resolution.void: { from: Why, map: { Dup: dublicate } }\n`,
      code: 'mapping/not-allowed',
      place: '8:45',
      words: 'duplicate',
    },
    {
      name: 'a rule for skipped rows that asks nothing',
      text: `${HEAD}skip_rows: [{ from: Type }]\n${FIELDS}`,
      code: 'mapping/one-way',
      place: '3:13',
      words: 'either `is` or `in`',
    },
    {
      name: 'a rule for skipped rows that asks two things',
      text: `${HEAD}skip_rows: [{ from: Type, is: present, in: [epic] }]\n${FIELDS}`,
      code: 'mapping/one-way',
      place: '3:13',
      words: 'either `is` or `in`',
    },
    {
      name: 'a rule for skipped rows without its slash',
      text: `${JSON_HEAD}skip_rows: [{ from: type, in: [epic] }]\n${JSON_FIELDS}`,
      code: 'mapping/not-a-pointer',
      place: '3:13',
      words: '`/type`',
    },
    {
      name: 'messages in a table',
      text: `${HEAD}timeline: Comments\n${FIELDS}`,
      code: 'mapping/out-of-place',
      place: '3:11',
      words: 'format csv',
    },
    {
      name: 'messages in rows that are events',
      text: `${JSON_HEAD}one_row: event\ngroup_by: /id\norder_by: /at\ntimeline: /comments\n${JSON_FIELDS}`,
      code: 'mapping/out-of-place',
      place: '6:11',
      words: 'one row is an event',
    },
    {
      name: 'messages that are public and private',
      text: `${JSON_HEAD}timeline: { from: /comments, public: /a, private: /b }\n${JSON_FIELDS}`,
      code: 'mapping/out-of-place',
      place: '3:51',
      words: 'the same thing twice',
    },
    {
      name: 'messages without a slash',
      text: `${JSON_HEAD}timeline: { from: /comments, text: body }\n${JSON_FIELDS}`,
      code: 'mapping/not-a-pointer',
      place: '3:36',
      words: '`/body`',
    },
    {
      name: 'changes of a field that has no events',
      text: `${JSON_HEAD}history: { from: /log, at: /at, field: /f, after: /to, fields: { tags: source.tags } }\n${JSON_FIELDS}`,
      code: 'mapping/not-allowed',
      place: '3:72',
      words: 'source.status',
    },
    {
      name: 'changes of a field that is not mapped',
      text: `${JSON_HEAD}history: { from: /log, at: /at, field: /f, after: /to, fields: { prio: source.priority } }\n${JSON_FIELDS}`,
      code: 'mapping/missing',
      place: '3:72',
      words: 'Add `source.priority` to `fields`',
    },
    {
      name: 'a JSON field without its slash',
      text: 'version: 1\nformat: json\nfields:\n  source.native_id: /id\n  title: /title\n  source.created_at: /created\n  source.status: status.name\n',
      code: 'mapping/not-a-pointer',
      place: '7:18',
      words: '`/status/name`',
    },
  ])('refuses $name', ({ text, code, place, words }) => {
    const [first] = problemsOf(text)
    expect(first).toMatchObject({ code })
    expect(`${first?.at?.line}:${first?.at?.col}`).toBe(place)
    expect(`${first?.message} ${first?.hint}`).toContain(words)
  })

  it('names all that is wrong at once', () =>
    expect(
      problemsOf(`${HEAD}order_by: When\ndates: [today]\n${FIELDS}  triage.lane: { value: fast }\n`).map(
        ({ code }) => code,
      ),
    ).toEqual(['mapping/out-of-place', 'mapping/bad-date-pattern', 'mapping/not-allowed']))
})
