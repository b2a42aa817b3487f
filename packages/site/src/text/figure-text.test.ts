import { describe, expect, it } from 'vitest'
import { aFigure } from '../../test-data/a-report.ts'
import { countsOf, missingReason, partLabel } from './figure-text.ts'

const PARTS = [
  { label: 'Outside', value: 1, outside: true },
  { label: 'Bugs', value: 34 },
  { label: 'Features', value: 12 },
] as const

describe('countsOf', () => {
  it.each([
    {
      name: 'the two counts of bugs and feature requests',
      id: 'bug-feature-ratio',
      parts: PARTS,
      values: [34, 12],
    },
    { name: 'nothing of another figure', id: 'automation-rate', parts: PARTS, values: undefined },
    { name: 'nothing of one count', id: 'bug-feature-ratio', parts: PARTS.slice(0, 2), values: undefined },
    { name: 'nothing of a figure without parts', id: 'bug-feature-ratio', parts: [], values: undefined },
  ])('gives $name', ({ id, parts, values }) => {
    expect(countsOf(aFigure({ id, parts }))?.map(({ value }) => value)).toEqual(values)
  })
})

describe('missingReason', () => {
  it.each([
    { n: 0, note: undefined, reason: 'There is no such ticket in this period.' },
    { n: 1, note: undefined, reason: 'There are too few such tickets to say.' },
    { n: 0, note: 'A reason.', reason: 'A reason.' },
  ])('of $n tickets with the note $note is: $reason', ({ n, note, reason }) => {
    expect(missingReason(aFigure({ id: 'a', value: null, n, ...(note !== undefined && { note }) }))).toBe(
      reason,
    )
  })
})

it('says of a part that it is not in the figure', () => {
  expect(PARTS.map(partLabel)).toEqual(['Outside (not in n)', 'Bugs', 'Features'])
})
