import { describe, expect, it } from 'vitest'
import { readMapping } from '../read/read-mapping.ts'
import { isRefusal } from './row.ts'
import { rowTally } from './row-tally.ts'
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

describe('rows that the mapping leaves out', () => {
  /** The titles of the rows that stay, and how many each rule left out. */
  function kept(rules: string, json: unknown) {
    const text = `version: 1\nformat: json\nnulls: ["-"]\nskip_rows: ${rules}\nfields:\n  source.native_id: /id\n  title: /title\n  source.status: /status\n  source.created_at: /created\n`
    const mapping = readMapping('mappings/x.yml', text)
    if (!mapping.ok) throw new Error(mapping.problems[0].message)
    const tally = rowTally()
    const rows = rowsIn({ json, at: AT }, mapping.value, tally)
    return { titles: rows.map((row) => (isRefusal(row) ? 'refused' : row.cell('/title'))), ...tally.counts() }
  }

  const row = (title: string, more: object = {}) => ({ title, ...more })

  it.each([
    {
      name: 'with a value',
      rules: '[{ from: /pull, is: present }]',
      rows: [row('a', { pull: { url: 'x' } }), row('b', { pull: null }), row('c'), row('d', { pull: '-' })],
      titles: ['b', 'c', 'd'],
      skipped: { '/pull is present': 1 },
    },
    {
      name: 'without a value',
      rules: '[{ from: /customer, is: missing }]',
      rows: [row('a', { customer: 'acme' }), row('b', { customer: ' ' }), row('c', { customer: [] })],
      titles: ['a'],
      skipped: { '/customer is missing': 2 },
    },
    {
      name: 'with one of some values',
      rules: '[{ from: /type, in: [Epic, 7] }]',
      rows: [row('a', { type: ' Epic ' }), row('b', { type: 'epic' }), row('c', { type: 7 })],
      titles: ['b'],
      skipped: { '/type in [Epic, 7]': 2 },
    },
    {
      name: 'with one of some values in a list',
      rules: '[{ from: /labels/*/name, in: [internal] }]',
      rows: [
        row('a', { labels: [{ name: 'x' }, { name: 'internal' }] }),
        row('b', { labels: [{ name: 'x' }] }),
      ],
      titles: ['b'],
      skipped: { '/labels/*/name in [internal]': 1 },
    },
    {
      name: 'by the first rule that holds',
      rules: '[{ from: /type, in: [epic] }, { from: /pull, is: present }]',
      rows: [row('a', { type: 'epic', pull: 1 }), row('b', { pull: 1 }), row('c')],
      titles: ['c'],
      skipped: { '/type in [epic]': 1, '/pull is present': 1 },
    },
  ])('are those $name', ({ rules, rows, titles, skipped }) => {
    expect(kept(rules, rows)).toEqual({ titles, read: rows.length, skipped })
  })

  it('are never an entry that is no row', () => {
    expect(kept('[{ from: /type, is: missing }]', [7])).toEqual({ titles: ['refused'], read: 1, skipped: {} })
  })
})
