import { describe, expect, it } from 'vitest'
import { firstById } from './first-by-id.ts'

describe('the first by id', () => {
  it.each([
    { name: 'of none are none', ids: [], most: 2, kept: [] },
    { name: 'are all where there are as many', ids: ['b', 'a'], most: 2, kept: ['a', 'b'] },
    { name: 'are the lowest where there is one more', ids: ['c', 'a', 'b'], most: 2, kept: ['a', 'b'] },
    { name: 'go by code units', ids: ['a-10', 'a-9', 'a-1'], most: 3, kept: ['a-1', 'a-10', 'a-9'] },
    { name: 'are none where none may be listed', ids: ['a'], most: 0, kept: [] },
  ])('$name', ({ ids, most, kept }) => {
    const first = firstById<{ readonly id: string }>(most)
    for (const id of ids) first.add({ id })
    expect(first.entries().map(({ id }) => id)).toEqual(kept)
  })

  it('are the same among many, in whatever order they come', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => String(index).padStart(4, '0'))
    for (const order of [ids, ids.toReversed()]) {
      const first = firstById<{ readonly id: string }>(3)
      for (const id of order) first.add({ id })
      expect(first.entries().map(({ id }) => id)).toEqual(['0000', '0001', '0002'])
    }
  })

  it('keep the order of entries with one id', () => {
    const first = firstById<{ readonly id: string; readonly field: string }>(2)
    for (const field of ['type', 'team']) first.add({ id: 'a', field })
    first.add({ id: '0', field: 'lane' })
    expect(first.entries()).toEqual([
      { id: '0', field: 'lane' },
      { id: 'a', field: 'type' },
    ])
  })
})
