import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BODY, changed, ESCALATED, PATH, RECORD } from '../../test-data/a-record.ts'
import { settingsFrom } from '../../test-data/settings.ts'
import { readRecord } from '../read/read-record.ts'
import { printRecord } from '../record/print-record.ts'
import { fixRecord } from './fix-record.ts'

const TEXT = printRecord({ record: ESCALATED, body: BODY })
const settings = settingsFrom()

const fix = (text: string) => fixRecord(`${PATH}.md`, text, settings, (day) => `${day}T06:00:00Z`)
const codes = (text: string) => readRecord(`${PATH}.md`, text).problems.map(({ code }) => code)

/** The sound text with one line of it written in another way; the line has to be there. */
function written(line: string, instead: string): string {
  if (!TEXT.includes(`\n${line}\n`)) throw new Error(`There is no line ${line}.`)
  return TEXT.replace(`\n${line}\n`, () => `\n${instead}\n`)
}

describe('what has only one right answer is fixed', () => {
  it.each([
    { name: 'capital letters', line: '  severity: major', instead: '  severity: Major' },
    { name: 'a space for a hyphen', line: '  status: open', instead: '  status: "Open "', at: 'triage' },
    { name: 'a word of the team’s list', line: '  team: java', instead: '  team: Java' },
    { name: 'a field in capital letters', line: '  severity: major', instead: '  Severity: major' },
    { name: 'a field with a hyphen', line: '  support_owner: anna', instead: '  support-owner: anna' },
    { name: 'a letter missing', line: '  severity: major', instead: '  sevrity: major' },
    { name: 'two letters swapped', line: 'triage:', instead: 'traige:' },
    { name: 'a login with @', line: '  support_owner: anna', instead: '  support_owner: @anna' },
    { name: 'a login with @ in quotes', line: '  support_owner: anna', instead: '  support_owner: "@anna"' },
    { name: 'a space after a login', line: '  support_owner: anna', instead: "  support_owner: 'anna '" },
    { name: 'a number for an id', line: '  native_id: "1"', instead: '  native_id: 1' },
    { name: 'a number in quotes', line: '  reopens: 0', instead: '  reopens: "0"' },
    { name: 'yes for true', line: '  tech_debt: false', instead: '  tech_debt: no' },
    { name: 'a tab', line: '  severity: major', instead: '\tseverity: major' },
    {
      name: 'a title without quotes',
      line: 'title: "Export stops: after 65,536 rows"',
      instead: 'title: Export stops: after 65,536 rows',
    },
    {
      name: 'a moment with its offset',
      line: '  escalated_at: "2026-03-27T10:00:00Z"',
      instead: '  escalated_at: 2026-03-27 12:00+02:00',
    },
    {
      name: 'parts of a second',
      line: '  escalated_at: "2026-03-27T10:00:00Z"',
      instead: '  escalated_at: 2026-03-27T10:00:00.123Z',
    },
    { name: 'a day with slashes', line: '    due: "2026-03-30"', instead: '    due: 2026/3/30' },
    {
      name: 'a list of one without brackets',
      line: '  review:\n    - high-impact',
      instead: '  review: high-impact',
    },
    {
      name: 'a hidden character in a word of a list',
      line: '  severity: major',
      instead: '  severity: maj\u200bor',
    },
  ])('$name', ({ line, instead }) => {
    const text = written(line, instead)
    expect(codes(text)).not.toEqual([])
    const { text: fixedText, fixed } = fix(text)
    expect(fixedText.replace('  review: [high-impact]', '  review:\n    - high-impact')).toBe(TEXT)
    expect(fixed).toHaveLength(1)
    expect(fixed.every(({ fix, at }) => fix !== undefined && at !== undefined)).toBe(true)
  })

  it('events out of order, line by line', () => {
    const [first = '', second = ''] = TEXT.split('\n').filter((line) => line.startsWith('  - { at:'))
    const text = TEXT.replace(`${first}\n${second}\n`, `${second}\n${first}\n`)
    expect(text).not.toBe(TEXT)
    expect(fix(text).text).toBe(TEXT)
  })
})

describe('what changes more than its line is fixed once all else is', () => {
  it.each([
    {
      name: 'a day where a moment belongs',
      broken: written('  escalated_at: "2026-03-27T10:00:00Z"', '  escalated_at: 2026-03-27'),
      right: written('  escalated_at: "2026-03-27T10:00:00Z"', '  escalated_at: "2026-03-27T06:00:00Z"'),
      fixes: ['`2026-03-27` becomes the first moment of that day in the time zone of triagebook.yml'],
    },
    {
      name: 'a day in quotes, another way, with a comment, below another mistake',
      broken: written('  severity: major', '  severity: Major').replace(
        'escalated_at: "2026-03-27T10:00:00Z"',
        "escalated_at: '2026/3/27' # a Friday",
      ),
      right: TEXT.replace(
        '"2026-03-27T10:00:00Z"\n  escalation',
        '"2026-03-27T06:00:00Z" # a Friday\n  escalation',
      ),
      fixes: [
        '`Major` becomes `major`',
        '`2026-03-27` becomes the first moment of that day in the time zone of triagebook.yml',
      ],
    },
    {
      name: 'a field at the top',
      broken: TEXT.replace('  severity: major\n', '').replace(
        'source:\n',
        'severity: Major # sure\nsource:\n',
      ),
      right: TEXT.replace('  severity: major\n', '').replace(
        'triage:\n',
        'triage:\n  severity: major # sure\n',
      ),
      fixes: ['the field `severity` moves to `triage`', '`Major` becomes `major`'],
    },
    {
      name: 'a field in the block above, and its only line',
      broken: TEXT.replace('  support_owner: anna\n', '').replace(
        'customer:\n',
        'customer:\n  support_owner: anna\n',
      ),
      right: TEXT.replace('  support_owner: anna\n', '').replace(
        'triage:\n',
        'triage:\n  support_owner: anna\n',
      ),
      fixes: ['the field `support_owner` moves to `triage`'],
    },
    {
      name: 'two fields at the top',
      broken: TEXT.replace('  severity: major\n', '')
        .replace('  team: java\n', '')
        .replace('source:\n', 'severity: major\nteam: java\nsource:\n'),
      right: TEXT.replace('  severity: major\n', '')
        .replace('  team: java\n', '')
        .replace('triage:\n', 'triage:\n  team: java\n  severity: major\n'),
      fixes: ['the field `severity` moves to `triage`', 'the field `team` moves to `triage`'],
    },
  ])('$name', ({ broken, right, fixes }) => {
    for (const eol of ['\n', '\r\n']) {
      const result = fix(broken.replaceAll('\n', eol))
      expect(result.fixed.map((problem) => problem.fix)).toEqual(fixes)
      expect(result.text).toBe(right.replaceAll('\n', eol))
      expect(codes(result.text)).toEqual([])
    }
  })

  it.each([
    {
      name: 'a day that does not exist',
      text: written('  escalated_at: "2026-03-27T10:00:00Z"', '  escalated_at: 2026-02-30'),
    },
    { name: 'a field whose place is taken', text: TEXT.replace('source:\n', 'severity: minor\nsource:\n') },
    { name: 'a field that two blocks have', text: TEXT.replace('source:\n', 'priority: P1\nsource:\n') },
    {
      name: 'a field that stands in two wrong places',
      text: TEXT.replace('  severity: major\n', '').replace(
        'source:\n',
        'severity: minor\nsource:\n  severity: major\n',
      ),
    },
    { name: 'a list', text: TEXT.replace('source:\n', 'docs: [a]\nsource:\n') },
    {
      name: 'a field of a block that is missing',
      text: TEXT.replace('source:\n', 'outcome: declined\nsource:\n'),
    },
    {
      name: 'two mistyped names of one field',
      text: TEXT.replace('  severity: major\n', '  sevrity: major\n  severty: minor\n'),
    },
    {
      name: 'two ways to write one field',
      text: TEXT.replace('  severity: major\n', '  Severity: major\n  SEVERITY: minor\n'),
    },
  ])('but not $name', ({ text }) => {
    expect(codes(text)).not.toEqual([])
    expect(fix(text)).toEqual({ text, fixed: [] })
  })
})

describe('what has two right answers, or is a person’s word, is left', () => {
  it.each([
    { name: 'a word that is not in the list', line: '  severity: major', instead: '  severity: huge' },
    { name: 'a mistyped word of a list', line: '  severity: major', instead: '  severity: mjor' },
    {
      name: 'a moment without a zone',
      line: '  escalated_at: "2026-03-27T10:00:00Z"',
      instead: '  escalated_at: 2026-03-27 12:00',
    },
    {
      name: 'a day that does not exist',
      line: '  escalated_at: "2026-03-27T10:00:00Z"',
      instead: '  escalated_at: 2026-02-30T12:00:00+01:00',
    },
    { name: 'a day that may be a month', line: '    due: "2026-03-30"', instead: '    due: 03/04/2026' },
    { name: 'an unknown field', line: '  severity: major', instead: '  colour: blue' },
    {
      name: 'a field that is there already',
      line: '  team: java',
      instead: '  team: java\n  Team: cloud',
    },
    { name: 'a name for a login', line: '  support_owner: anna', instead: '  support_owner: Anna Meier' },
    { name: 'two names', line: '  tags:', instead: '  tags: export, csv\n  colour:' },
    { name: 'a title of two lines', line: '  team: java', instead: '  escalation_reason: "a\\nb"' },
    {
      name: 'a comment in a title',
      line: 'title: "Export stops: after 65,536 rows"',
      instead: 'title: Error: a #1',
    },
  ])('$name', ({ line, instead }) => {
    const text = written(line, instead)
    expect(codes(text)).not.toEqual([])
    expect(fix(text)).toEqual({ text, fixed: [] })
  })

  it('a line break at the end of somebody’s words', () => {
    const text = written('  escalation_reason: SLA at risk', '  escalation_reason: "SLA at risk\\n"')
    expect(codes(text)).toEqual(['field/wrong-form'])
    expect(fix(text)).toEqual({ text, fixed: [] })
  })

  it('a tab whose line would not fit its neighbours', () => {
    const text = TEXT.replace(/^triage:\n(?: .*\n)*/m, 'triage:\n    status: open\n\tteam: java\n')
    expect(codes(text)).toContain('yaml/tab')
    expect(fix(text)).toEqual({ text, fixed: [] })
  })

  it('a sound record', () => {
    expect(fix(TEXT)).toEqual({ text: TEXT, fixed: [] })
  })
})

/** Ways in which people spoil a line, each with only one right answer. */
const MISTAKES: readonly ((line: string) => string)[] = [
  (line) =>
    line.replace(
      /^( {2}(?:severity|status|platform|team|type): )(\w)/,
      (_, head, letter) => head + letter.toUpperCase(),
    ),
  (line) =>
    line.replace(
      /^( {2})(severity|escalation_reason|support_owner)(?=:)/,
      (_, head, name) => `${head}${name.toUpperCase()}`,
    ),
  (line) => line.replace(/^( {2}(?:support|engineering)_owner: )/, '$1@'),
  (line) => line.replace(/^( {2}native_id: )"(\d+)"$/, '$1$2'),
  (line) => line.replace(/^(title: )"(.*)"$/, '$1$2'),
  (line) => line.replace(/^ {2}(?=[a-z_]+: )/, '\t'),
  (line) => line.replace(/^( {2}\w+_at: )"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)Z"$/, '$1$2 $3+00:00'),
]

it('fixes any number of mistakes at once, touches no other line, and has nothing to do again', () => {
  const lines = TEXT.split('\n')
  const mistake = fc.tuple(fc.nat(lines.length - 1), fc.nat(MISTAKES.length - 1))
  fc.assert(
    fc.property(fc.array(mistake, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (mistakes, eol) => {
      const broken = mistakes.reduce(
        (text, [at, kind]) => text.with(at, MISTAKES[kind]?.(text[at] ?? '') ?? ''),
        lines,
      )
      const { text } = fix(broken.join(eol))
      expect(text).toBe(lines.join(eol))
      expect(fix(text).fixed).toEqual([])
    }),
    { numRuns: 40 },
  )
})

it('fixes what is below a line at which the reader has to stop, and leaves that line', () => {
  const text = written('  team: java', '  team java').replace('  severity: major', '  severity: Major')
  expect(fix(text).text).toBe(written('  team: java', '  team java'))
})

it('marks each problem that it can fix, and then fixes it', () => {
  const text = changedText(['source', 'reopens'], '0')
  const problems = readRecord(`${PATH}.md`, text).problems
  expect(problems.map(({ fix }) => fix)).toEqual(['`"0"` becomes `0`'])
  expect(fix(text).fixed).toEqual(problems)
})

function changedText(path: readonly string[], value: unknown): string {
  return printRecord({ record: changed(RECORD, path, value), body: BODY })
}
