import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeNewest, observeNewest, startNewest } from './newest-tickets.ts'
import type { TicketRow } from './report.ts'

const row = (id: string, minute = 0, path = `tickets/${id}.md`): TicketRow => ({
  ...{ id, title: 'A title', path },
  created_at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
})

function newestOf(rows: readonly TicketRow[]) {
  const newest = startNewest()
  for (const one of rows) observeNewest(newest, one)
  return newest
}

const rowsUpTo = (count: number) => Array.from({ length: count }, (_, index) => row(`t${index}`, index))

describe('newest tickets', () => {
  it.each([
    { name: 'none', count: 0, kept: 0 },
    { name: 'one', count: 1, kept: 1 },
    { name: 'as many as are shown', count: 25, kept: 25 },
    { name: 'one more', count: 26, kept: 25 },
    { name: 'many more', count: 300, kept: 25 },
  ])('keep at most eighty and count all: $name', ({ count, kept }) => {
    const newest = newestOf(rowsUpTo(count))
    expect({ count: newest.count, kept: newest.rows.length }).toEqual({ count, kept })
    expect(newest.rows.map(({ id }) => id)).toEqual(
      rowsUpTo(count)
        .toReversed()
        .slice(0, kept)
        .map(({ id }) => id),
    )
  })

  it.each([
    { name: 'the id', rows: [row('b'), row('a')], ids: ['a', 'b'] },
    { name: 'the path', rows: [row('a', 0, 'z.md'), row('a', 0, 'b.md')], ids: ['b.md', 'z.md'] },
  ])('go by $name where they were opened in the same second', ({ rows, ids }) => {
    const shown = newestOf(rows).rows.map(({ id, path }) => (ids[0]?.endsWith('.md') ? path : id))
    expect(shown).toEqual(ids)
  })

  it('are the same whatever the order and the parts', () => {
    const all = fc.shuffledSubarray(rowsUpTo(120), { minLength: 100 })
    fc.assert(
      fc.property(all, fc.nat(100), (rows, cut) => {
        const merged = newestOf(rows.slice(cut))
        mergeNewest(merged, newestOf(rows.slice(0, cut)))
        expect(merged).toEqual(newestOf(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))))
      }),
      { numRuns: 30 },
    )
  })
})
