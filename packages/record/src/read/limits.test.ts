import { describe, expect, it } from 'vitest'
import { ESCALATED, PATH } from '../../test-data/a-record.ts'
import { settingsFrom } from '../../test-data/settings.ts'
import { fixRecord } from '../fix/fix-record.ts'
import { printRecord } from '../record/print-record.ts'
import { readRecord } from './read-record.ts'

const TEXT = printRecord({ record: ESCALATED, body: '' })
const problemsOf = (text: string) => readRecord(`${PATH}.md`, text).problems
const linesOf = (text: string) => problemsOf(text).map(({ code, at }) => `${code} ${at?.line}`)

const FIELD = /^ {2}(?=[a-z_]+: )/

/** Tabs at the first lines of fields: each hides the next, so that each takes an inspection of its own. */
function withTabs(count: number): string {
  let left = count
  return TEXT.split('\n')
    .map((line) => (FIELD.test(line) && left-- > 0 ? line.replace(FIELD, '\t') : line))
    .join('\n')
}

describe('a record in which one mistake hides the next', () => {
  it.each([
    { tabs: 1, found: 1 },
    { tabs: 19, found: 19 },
    { tabs: 20, found: 20 },
    { tabs: 21, found: 20 },
  ])('is inspected twenty times: of $tabs tabs it has $found problems', ({ tabs, found }) => {
    expect(linesOf(withTabs(tabs)).filter((line) => line.startsWith('yaml/tab'))).toHaveLength(found)
  })

  it('is fixed whole nonetheless', () => {
    const text = withTabs(21)
    const { text: fixedText, fixed } = fixRecord(
      `${PATH}.md`,
      text,
      settingsFrom(),
      (day) => `${day}T00:00:00Z`,
    )
    expect(fixed).toHaveLength(21)
    expect(fixedText).toBe(withTabs(0))
  })
})

describe('a long record', () => {
  /** Two mistakes, of which the first hides the second; the text below them makes it as long as it is to be. */
  const long = (length: number) => {
    const text = withTabs(2)
    return `${text}\n${'x'.repeat(length - text.length - 1)}`
  }

  it('is inspected again where two inspections read 64 KiB together, and once where it is longer', () => {
    expect(long(32 * 1024)).toHaveLength(32 * 1024)
    expect(problemsOf(long(32 * 1024))).toHaveLength(2)
    expect(problemsOf(long(32 * 1024 + 1))).toHaveLength(1)
    expect(problemsOf(long(200 * 1024))).toHaveLength(1)
  })

  it('is fixed round by round', () => {
    expect(
      fixRecord(`${PATH}.md`, long(200 * 1024), settingsFrom(), (day) => `${day}T00:00:00Z`).fixed,
    ).toHaveLength(2)
  })
})

describe('a line at which the reader has to stop', () => {
  const broken = (...fields: readonly string[]) =>
    fields.reduce((text, field) => text.replace(`  ${field}: `, `  ${field} `), TEXT)
  const lineOf = (field: string) => TEXT.split('\n').findIndex((line) => line.startsWith(`  ${field}:`)) + 1

  it('does not hide the next ones', () => {
    const fields = ['severity', 'team', 'support_owner']
    expect(linesOf(broken(...fields))).toEqual(fields.map((field) => `yaml/not-readable ${lineOf(field)}`))
  })

  it('hides what is missing, but not what is wrong', () => {
    const text = broken('team')
      .replace('  severity: major', '  severity: huge')
      .replace(/ {2}status: .*\n/g, '')
    expect(linesOf(text)).toEqual([
      `field/not-allowed ${lineOf('severity') - 1}`,
      `yaml/not-readable ${lineOf('team') - 1}`,
    ])
  })

  it('keeps the lines of Windows', () => {
    expect(linesOf(broken('team').replaceAll('\n', '\r\n'))).toEqual([`yaml/not-readable ${lineOf('team')}`])
  })
})

describe('a fix of syntax', () => {
  it.each([
    { name: 'above', other: '  connection: zendesk-eu' },
    { name: 'below', other: '  escalation_reason: SLA at risk' },
  ])('is made also where a mistake $name has no fix', ({ other }) => {
    const text = TEXT.replace('support_owner: anna', 'support_owner: @anna').replace(
      other,
      other.replace(': ', ': !x '),
    )
    expect(
      problemsOf(text)
        .map(({ fix }) => fix)
        .toSorted(),
    ).toEqual(['`@anna` becomes `anna`', undefined])
  })

  it('is made alone where another fix does not work', () => {
    const tab = TEXT.replace(/^triage:\n(?: .*\n)*/m, 'triage:\n    status: open\n\tteam: java\n')
    const text = tab.replace('title: "Export stops: after 65,536 rows"', 'title: Export stops: after')
    expect(problemsOf(text).map(({ code, fix }) => [code, fix])).toEqual([
      ['yaml/unquoted-colon', '`title` gets quotes'],
      ['yaml/tab', undefined],
    ])
  })

  it.each([
    {
      name: 'a login with @',
      from: 'support_owner: anna',
      to: 'support_owner: @anna',
      fix: '`@anna` becomes `anna`',
    },
    {
      name: 'text with @ that is no login',
      from: 'support_owner: anna',
      to: 'support_owner: @anna meier',
      fix: undefined,
    },
    {
      name: 'a reason with a colon',
      from: 'escalation_reason: SLA at risk',
      to: 'escalation_reason: SLA: at risk',
      fix: '`escalation_reason` gets quotes',
    },
    {
      name: 'a reason with a colon and a quote',
      from: 'escalation_reason: SLA at risk',
      to: 'escalation_reason: SLA: "at risk"',
      fix: '`escalation_reason` gets quotes',
    },
    {
      name: 'a reason with both kinds of quotes',
      from: 'escalation_reason: SLA at risk',
      to: 'escalation_reason: it\'s: "at risk"',
      fix: undefined,
    },
    {
      name: 'a reason with a comment',
      from: 'escalation_reason: SLA at risk',
      to: 'escalation_reason: SLA: at #1',
      fix: undefined,
    },
    { name: 'a team with a colon', from: 'team: java', to: 'team: java: web', fix: undefined },
    {
      name: 'an id of many digits',
      from: 'native_id: "1"',
      to: 'native_id: 12345678901234567890',
      fix: '`12345678901234567890` becomes `"12345678901234567890"`',
    },
    {
      name: 'another number of many digits',
      from: 'reopens: 0',
      to: 'reopens: 12345678901234567890',
      fix: undefined,
    },
  ])('is made where it has one right answer: $name', ({ from, to, fix }) => {
    const [first] = problemsOf(TEXT.replace(from, () => to))
    expect(first?.fix).toBe(fix)
  })
})
