import { expect, it } from 'vitest'
import { readRecord } from './read-record.ts'

const PATH = 'tickets/2026/03/manual-20260326-1.md'

/** The record of somebody who has never written one. */
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

const told = (text: string) =>
  readRecord(PATH, text).problems.map(({ code, at, hint, fix }) => ({
    at: `${code} ${at?.line}:${at?.col}`,
    mend: fix ?? hint,
  }))

it('finds each of the mistakes in one record, with its mend', () => {
  expect(told(FIVE_MISTAKES)).toEqual([
    { at: 'yaml/unquoted-colon 3:8', mend: '`title` gets quotes' },
    { at: 'field/wrong-form 9:15', mend: 'A moment in UTC, to the second: 2026-03-26T10:56:07Z.' },
    { at: 'record/missing-once-escalated 13:1', mend: 'Add it: why it was escalated.' },
    { at: 'field/unknown 14:3', mend: 'the field `sevrity` becomes `severity`' },
    { at: 'field/not-allowed 14:13', mend: '`Critical` becomes `critical`' },
    { at: 'yaml/needs-quotes 17:18', mend: '`@lena` becomes `lena`' },
  ])
})

it('goes on behind what it can mend in thought', () => {
  const tabs = FIVE_MISTAKES.replace(/^ {2}(?=team|status)/gm, '\t')
  expect(told(tabs).filter(({ at }) => at.startsWith('yaml/tab'))).toHaveLength(3)
})

it.each([
  { name: 'a colon that is missing', line: '  team java', code: 'yaml/not-readable' },
  { name: 'a quote that is not closed', line: '  team: "java', code: 'yaml/unclosed' },
])('goes on behind $name, without missing what stands there', ({ line, code }) => {
  const codes = told(
    FIVE_MISTAKES.replace('  team: java', line).replace('title: Export stops:', 'title: '),
  ).map(({ at }) => at.split(' ')[0])
  expect(codes).toEqual(['field/wrong-form', 'field/unknown', 'field/not-allowed', code, 'yaml/needs-quotes'])
})

it.each([
  { name: 'the field that is wrong', line: '  severity: huge', missed: 'severity' },
  { name: 'the field that is mistyped', line: '  seveerrity: major', missed: 'severity' },
  { name: 'the field of a wrong block', line: '  severity: major', missed: 'customer', customer: 'acme' },
])('does not miss $name', ({ line, missed, customer = '\n  id: cus-acme' }) => {
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

it('does not miss a field on the line on which it lost its way', () => {
  const text = FIVE_MISTAKES.replace('title: Export stops:', 'title: ').replace(
    '  status: open',
    '  status open',
  )
  expect(told(text).filter(({ at }) => at.startsWith('field/missing'))).toEqual([])
})

it('blames no line above the one on which it lost its way', () => {
  const text = FIVE_MISTAKES.replace('title: Export stops:', 'title: ').replace(
    '  status: open',
    '   status: open',
  )
  expect(told(text).map(({ at }) => at)).toEqual(['yaml/unquoted-colon 15:9'])
})

it('does not hold a status that cannot be read against the rest', () => {
  const text = FIVE_MISTAKES.replace('  status: open', '  status: done').replace(
    '\ntriage:',
    '\nresolution:\n  code: code-fix\ntriage:',
  )
  expect(told(text).map(({ at }) => at.split(' ')[0])).not.toContain('record/resolution-while-open')
})

it('says nothing of the life cycle where too little can be understood', () => {
  const text = FIVE_MISTAKES.replace('triage:\n', 'triage: {\n')
  expect(told(text).filter(({ at }) => at.startsWith('record/'))).toEqual([])
})
