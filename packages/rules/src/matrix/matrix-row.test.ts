import { describe, expect, it } from 'vitest'
import { bestRows, type Combination, type MatrixRow } from './matrix-row.ts'

const row = (text: string, cells: MatrixRow['cells']): MatrixRow => ({
  cells,
  priority: 'P1',
  text,
  at: { path: 'rules/priority-matrix.md', line: 1, col: 1 },
})
const CRASH: Combination = { type: 'crash', severity: 'major', business_impact: 'low', tier: undefined }

describe('the rows that count', () => {
  it.each([
    { name: 'none, if no cell fits', rows: [row('bug', { type: 'bug' })], best: [] },
    { name: 'the row without conditions', rows: [row('any', {})], best: ['any'] },
    {
      name: 'the more specific one, wherever it is',
      rows: [row('any', {}), row('crash', { type: 'crash' })],
      best: ['crash'],
    },
    {
      name: 'not one that fits in part',
      rows: [row('any', {}), row('half', { type: 'crash', severity: 'minor' })],
      best: ['any'],
    },
    {
      name: 'two equally specific ones',
      rows: [row('crash', { type: 'crash' }), row('major', { severity: 'major' })],
      best: ['crash', 'major'],
    },
    {
      name: 'three cells before two',
      rows: [
        row('two', { type: 'crash', severity: 'major' }),
        row('three', { type: 'crash', severity: 'major', business_impact: 'low' }),
      ],
      best: ['three'],
    },
    {
      name: 'not a row for a tier, if the ticket has none',
      rows: [row('any', {}), row('gold', { tier: 'gold' })],
      best: ['any'],
    },
  ])('$name', ({ rows, best }) => {
    expect(bestRows(rows, CRASH).map(({ text }) => text)).toEqual(best)
  })

  it('are those for the tier of the ticket', () => {
    const rows = [row('any', {}), row('gold', { tier: 'gold' }), row('silver', { tier: 'silver' })]
    expect(bestRows(rows, { ...CRASH, tier: 'gold' }).map(({ text }) => text)).toEqual(['gold'])
  })
})
