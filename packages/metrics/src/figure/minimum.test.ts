import { expect, it } from 'vitest'
import { minimumNote } from './minimum.ts'

it.each([
  { what: 'share', n: 0, note: ['Too few tickets (0): a share needs at least 5.'] },
  { what: 'share', n: 4, note: ['Too few tickets (4): a share needs at least 5.'] },
  { what: 'share', n: 5, note: ['Only 5 tickets: too few to compare with another period.'] },
  { what: 'share', n: 19, note: ['Only 19 tickets: too few to compare with another period.'] },
  { what: 'share', n: 20, note: [] },
  { what: 'median', n: 5, note: ['Too few tickets (5): a median needs at least 6.'] },
  { what: 'median', n: 6, note: [] },
  { what: 'p90', n: 19, note: ['Too few tickets (19): a 90 % value needs at least 20.'] },
  { what: 'p90', n: 20, note: [] },
] as const)('says of a $what of $n tickets: $note', ({ what, n, note }) => {
  expect(minimumNote(what, n)).toEqual(note)
})
