import { expect, it } from 'vitest'
import { readMapping } from '../read/read-mapping.ts'
import { isRefusal } from './row.ts'
import { rowsIn } from './rows-in.ts'

const AT = { path: 'rows.json', line: 3, col: 1 }
const mapping = readMapping(
  'mappings/x.yml',
  'version: 1\nformat: json\nfields:\n  source.native_id: /id\n  title: /title\n  source.status: /status\n  source.created_at: /created\n',
)

/** The titles of the rows in a raw page, or why one is none. */
function rowsOf(json: unknown): readonly unknown[] {
  if (!mapping.ok) throw new Error('no mapping')
  return rowsIn({ json, at: AT }, mapping.value).map((row) =>
    isRefusal(row) ? row.problem.message : row.cell('/title'),
  )
}
const notA = (what: string) => `An entry of the list is not a ticket but ${what}, so it was skipped.`

it.each([
  { json: { title: 'a' }, expected: ['a'] },
  { json: [{ title: 'a' }, { title: 'b' }], expected: ['a', 'b'] },
  { json: [], expected: [] },
  { json: 'hunter2', expected: [notA('text')] },
  {
    json: [7, null, [1], 'hunter2', { title: 'a' }],
    expected: [notA('7'), notA('null'), notA('a list'), notA('text'), 'a'],
  },
])('the rows in $json are $expected', ({ json, expected }) => expect(rowsOf(json)).toEqual(expected))
