import { expect, it } from 'vitest'
import { settingsFrom } from '../../test-data/settings.ts'
import { fixRecord } from '../fix/fix-record.ts'
import { readRecord } from './read-record.ts'

const PATH = 'tickets/2026/03/manual-20260326-1.md'

/** The record of a person who has never written one. */
const FIVE_MISTAKES = `---
id: manual-20260326-1
title: Export stops: after 65,536 rows
source:
  connection: manual
  platform: manual
  native_id: 20260326-1
  status: new
  created_at: 2026-03-26 11:56
  updated_at: 2026-03-26T11:00:00Z
customer:
  id: cus-acme
triage:
  sevrity: Critical
  team: java
  status: open
  support_owner: @lena
  escalated_at: 2026-03-26T11:00:00Z
---
`

const problemsIn = (text: string) =>
  readRecord(PATH, text).problems.map(({ code, at, hint, fix }) => ({
    at: `${code} ${at?.line}:${at?.col}`,
    answer: fix ?? hint,
  }))

it('finds each of the mistakes in one record, with its fix or hint', () => {
  expect(problemsIn(FIVE_MISTAKES)).toEqual([
    { at: 'yaml/unquoted-colon 3:8', answer: '`title` gets quotes' },
    { at: 'field/wrong-form 9:15', answer: 'A moment in UTC, to the second: 2026-03-26T10:56:07Z.' },
    { at: 'record/missing-once-escalated 13:1', answer: 'Add it: why it was escalated.' },
    { at: 'field/unknown 14:3', answer: 'the field `sevrity` becomes `severity`' },
    { at: 'field/not-allowed 14:13', answer: '`Critical` becomes `critical`' },
    { at: 'yaml/needs-quotes 17:18', answer: '`@lena` becomes `lena`' },
  ])
})

it('finds what is behind a mistake that it can fix', () => {
  const tabs = FIVE_MISTAKES.replace(/^ {2}(?=team|status)/gm, '\t')
  expect(problemsIn(tabs).filter(({ at }) => at.startsWith('yaml/tab'))).toHaveLength(3)
})

it.each([
  { name: 'a colon that is missing', line: '  team java', code: 'yaml/not-readable' },
  { name: 'a quote that is not closed', line: '  team: "java', code: 'yaml/unclosed' },
])('finds what is behind $name, and reports nothing of that line as missing', ({ line, code }) => {
  const codes = problemsIn(
    FIVE_MISTAKES.replace('  team: java', line).replace('title: Export stops:', 'title: '),
  ).map(({ at }) => at.split(' ')[0])
  expect(codes).toEqual(['field/wrong-form', 'field/unknown', 'field/not-allowed', code, 'yaml/needs-quotes'])
})

it.each([
  { name: 'the field that is wrong', line: '  severity: huge', missed: 'severity' },
  { name: 'the field that is mistyped', line: '  seveerrity: major', missed: 'severity' },
  { name: 'the field of a wrong block', line: '  severity: major', missed: 'customer', customer: 'acme' },
])('does not report $name as missing', ({ line, missed, customer = '\n  id: cus-acme' }) => {
  const text = FIVE_MISTAKES.replace('  sevrity: Critical', line).replace(
    '\n  id: cus-acme',
    ` ${customer}`.trimEnd(),
  )
  const messages = readRecord(PATH, text.replace('customer: \n', 'customer:\n')).problems.map(
    ({ message }) => message,
  )
  expect(messages.filter((message) => message.startsWith('The ticket is escalated')).join()).not.toContain(
    missed,
  )
})

it('reports no missing field that may be on the line at which it had to stop', () => {
  const text = FIVE_MISTAKES.replace('title: Export stops:', 'title: ').replace(
    '  status: open',
    '  status open',
  )
  expect(problemsIn(text).filter(({ at }) => at.startsWith('field/missing'))).toEqual([])
})

it('blames no line above the one at which it had to stop', () => {
  const text = FIVE_MISTAKES.replace('title: Export stops:', 'title: ').replace(
    '  status: open',
    '  status: open\n   - a: b: c',
  )
  expect(problemsIn(text).map(({ at }) => at)).toEqual(['yaml/unquoted-colon 16:11'])
})

it.each([
  { name: 'a value', from: '  status: open', to: '   status: open', at: '16:4' },
  { name: 'a value with too few spaces', from: '  status: open', to: ' status: open', at: '16:2' },
  { name: 'the last value of a block', from: '  updated_at', to: '   updated_at', at: '10:4' },
  { name: 'a block', from: 'triage:', to: ' triage:', at: '13:2' },
])('names the line of $name that is indented wrongly, and all else that is wrong', ({ from, to, at }) => {
  const text = FIVE_MISTAKES.replace('title: Export stops:', 'title: ').replace(from, to)
  expect(problemsIn(text).map((problem) => problem.at)).toEqual(
    [
      'field/wrong-form 9:15',
      `yaml/indentation ${at}`,
      'field/unknown 14:3',
      'field/not-allowed 14:13',
      'yaml/needs-quotes 17:18',
    ].sort((a, b) => lineIn(a) - lineIn(b)),
  )
})

const lineIn = (at: string) => Number(at.split(/[ :]/)[1])

it('stops at the line of a block that has too few spaces, instead of blaming all lines of the block', () => {
  const text = FIVE_MISTAKES.replace('title: Export stops:', 'title: ').replace(
    '  status: new',
    ' tags:\n    - a\n    - b\n  status: new',
  )
  expect(problemsIn(text).map(({ at }) => at)).toEqual(['yaml/indentation 8:2'])
})

it('fixes nothing in a line that is indented wrongly: its columns are not those of the line that was read', () => {
  const line = '   sevrity: Critical'
  const text = FIVE_MISTAKES.replace('title: Export stops:', 'title: ').replace('  sevrity: Critical', line)
  expect(problemsIn(text).filter(({ at }) => at.includes(' 14:'))).toEqual([
    {
      at: 'yaml/indentation 14:4',
      answer: 'Align it with the first letter of the field that it belongs to.',
    },
  ])
  expect(fixRecord(PATH, text, settingsFrom(), (day) => `${day}T00:00:00Z`).text).toContain(`\n${line}\n`)
})

it('fixes what is below a line whose indentation it corrected, at its place', () => {
  const text = FIVE_MISTAKES.replace('title: Export stops:', 'title: ').replace('customer:', ' customer:')
  const { text: fixed } = fixRecord(PATH, text, settingsFrom(), (day) => `${day}T00:00:00Z`)
  expect(fixed).toContain('\n customer:\n')
  expect(fixed).toContain('\n  support_owner: lena\n')
})

it('reports nothing of the life cycle because of a status that cannot be read', () => {
  const text = FIVE_MISTAKES.replace('  status: open', '  status: done').replace(
    '\ntriage:',
    '\nresolution:\n  code: code-fix\ntriage:',
  )
  expect(problemsIn(text).map(({ at }) => at.split(' ')[0])).not.toContain('record/resolution-while-open')
})

it('reports nothing of the life cycle where too little can be read', () => {
  const text = FIVE_MISTAKES.replace('triage:\n', 'triage: {\n')
  expect(problemsIn(text).filter(({ at }) => at.startsWith('record/'))).toEqual([])
})
