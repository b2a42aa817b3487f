import { expect, it } from 'vitest'
import { BODY, changed, open, RECORD } from '../../test-data/a-record.ts'
import { printRecord } from '../record/print-record.ts'
import type { Path } from '../schema/path.ts'
import { hiddenFindings } from './hidden.ts'

const HIDDEN = 'a\u202eb'
const fieldsIn = (record: typeof RECORD, body = BODY) =>
  hiddenFindings(open(printRecord({ record, body }))).map(({ path }) => path.join('.'))

it.each<{ path: Path }>([
  { path: ['source', 'native_id'] },
  { path: ['source', 'requester'] },
  { path: ['customer', 'id'] },
  { path: ['engineering', 'milestone'] },
  { path: ['history', 1, 'to'] },
  { path: ['title'] },
  { path: ['triage', 'next_step', 'text'] },
  { path: ['triage', 'escalation_reason'] },
  { path: ['triage', 'decided', 'severity', 'why'] },
])('a hidden character is found in $path, as it is or as an escape sequence', ({ path }) => {
  const record = changed(RECORD, path, HIDDEN)
  const text = printRecord({ record, body: '' })
  expect(
    hiddenFindings({ ...open(printRecord({ record: RECORD, body: '' })), record, text }).map(
      (one) => one.path,
    ),
  ).toEqual([path])
  const escaped = text.replaceAll('\u202e', '\\u202e')
  expect(
    hiddenFindings({ ...open(printRecord({ record: RECORD, body: '' })), record, text: escaped }).map(
      (one) => one.path,
    ),
  ).toEqual([path])
})

it.each<{ path: Path; value?: unknown }>([
  { path: ['source', 'native_status'] },
  { path: ['source', 'tags'], value: [HIDDEN] },
])('it is part of the words of the desk in $path', ({ path, value = HIDDEN }) => {
  expect(fieldsIn(changed(RECORD, path, value))).toEqual([])
})

it.each(['👨‍👩‍👧 cannot log in', 'می‌خواهم', '\u200fשלום\u200f (1)'])('%s is a title', (title) => {
  expect(fieldsIn(changed(RECORD, ['title'], title))).toEqual([])
})

it('it is no problem in the text of the ticket', () => {
  expect(fieldsIn(RECORD, `${HIDDEN}\n`)).toEqual([])
})
