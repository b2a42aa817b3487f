import { expect, it } from 'vitest'
import { changed, PATH, RECORD } from '../../test-data/a-record.ts'
import { readRecord } from '../read/read-record.ts'
import { printRecord } from '../record/print-record.ts'

const MANUAL = changed(RECORD, ['source', 'connection'], 'manual')
const problemsOf = (record: typeof RECORD, body = '') =>
  readRecord(`${PATH}.md`, printRecord({ record, body })).problems.map(
    ({ code, at }) => `${code} ${at?.line}`,
  )

it.each([
  { name: 'in quotes', record: changed(MANUAL, ['title'], '(fill in)'), found: ['record/placeholder 3'] },
  {
    name: 'where the schema would complain too',
    record: changed(MANUAL, ['triage', 'severity'], '(fill in)'),
    found: ['record/placeholder 24'],
  },
  { name: 'in other words', record: changed(MANUAL, ['title'], 'Please (fill in) the form'), found: [] },
])('a placeholder is found $name', ({ record, found }) => {
  expect(problemsOf(record)).toEqual(found)
})

it('a placeholder of the text is found at its line', () => {
  expect(problemsOf(MANUAL, '## Context\n\n(fill in: what happened)\n')).toEqual(['record/placeholder 45'])
})

it('what a customer wrote is none', () => {
  expect(problemsOf(changed(RECORD, ['title'], '(fill in)'), '(fill in: name)\n')).toEqual([])
})
