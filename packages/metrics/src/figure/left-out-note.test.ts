import { expect, it } from 'vitest'
import { leftOutNote } from './left-out-note.ts'

it.each([
  { counts: {}, note: [] },
  { counts: { spam: 1 }, note: ['Left out: 1 spam.'] },
  {
    counts: { spam: 1, duplicate: 3, merged: 2, deleted: 4 },
    note: ['Left out: 2 merged, 4 deleted, 3 duplicate, 1 spam.'],
  },
])('says of $counts: $note', ({ counts, note }) => {
  expect(leftOutNote(new Map(Object.entries(counts)))).toEqual(note)
})
