import { describe, expect, it } from 'vitest'
import { candidates } from './candidates.ts'

const REFUSED = { part: undefined, allowed: [] as readonly string[] }
const of = (value: unknown, more: Partial<Parameters<typeof candidates>[0]> = {}) =>
  candidates({ value, written: String(value), ...REFUSED, ...more })

describe('what a value may have been meant to be', () => {
  it.each([
    { name: 'a number as it is written', value: 12, written: '0012', found: '0012' },
    { name: 'true as it is written', value: true, written: 'TRUE', found: 'TRUE' },
    { name: 'spaces at its ends taken away', value: ' a ', found: 'a' },
    { name: 'hidden characters taken away', value: 'a\u200bb', found: 'ab' },
    { name: 'true for yes', value: 'Yes', found: true },
    { name: 'true in quotes', value: 'true', found: true },
    { name: 'false for no', value: 'no', found: false },
    { name: 'zero', value: '0', found: 0 },
    { name: 'a number of nine digits', value: '123456789', found: 123_456_789 },
    { name: 'a list of one', value: 'export', found: ['export'] },
  ])('$name', ({ value, written = String(value), found }) => {
    expect(of(value, { written })).toContainEqual(found)
  })

  it.each([
    { name: 'a number of ten digits', value: '1234567890', not: 1_234_567_890 },
    { name: 'a number with a leading zero', value: '01', not: 1 },
    { name: 'a negative number', value: '-1', not: -1 },
    { name: 'words that begin with yes', value: 'yes it is', not: true },
  ])('is no number and no boolean: $name', ({ value, not }) => {
    expect(of(value)).not.toContainEqual(not)
  })

  it.each(['a b', 'a,b', 'a;b', 'a\tb'])('is no list of one where it may be several: %j', (value) => {
    expect(of(value)).not.toContainEqual([value])
  })

  it.each([
    { name: 'other letters', value: 'In Progress', allowed: ['in-progress', 'open'], found: 'in-progress' },
    { name: 'an underline', value: 'in_progress', allowed: ['in-progress'], found: 'in-progress' },
  ])('an allowed word in $name', ({ value, allowed, found }) => {
    expect(of(value, { allowed })).toContain(found)
  })

  it('no allowed word with other letters', () => {
    expect(of('opn', { allowed: ['open'] })).not.toContain('open')
  })

  it.each([
    { part: 'Slug', value: 'Sales Team_1', found: 'sales-team-1' },
    { part: 'Login', value: '@anna', found: 'anna' },
    { part: 'Actor', value: '@anna', found: 'anna' },
    { part: 'Instant', value: '2026-03-26 12:56+02:00', found: '2026-03-26T10:56:00Z' },
    { part: 'Day', value: '2026/3/6', found: '2026-03-06' },
  ])('a $part that is written in another way', ({ part, value, found }) => {
    expect(of(value, { part })).toContain(found)
    expect(of(value)).not.toContain(found)
  })

  it.each([
    { name: 'a line of free text', value: ' a ', part: 'Line' },
    { name: 'a list', value: ['a'], part: undefined },
    { name: 'nothing', value: null, part: undefined },
  ])('nothing for $name', ({ value, part }) => {
    expect(of(value, { part })).toEqual([])
  })
})
