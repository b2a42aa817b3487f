import { describe, expect, it } from 'vitest'
import { MOST } from './limits.ts'
import { partsOf } from './parts-of.ts'

const file = (path: string, size = 10) => ({ path, before: null, content: 'x'.repeat(size), isPlain: true })
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => `tickets/${String(index).padStart(3, '0')}.md`)
const shown = (files: readonly ReturnType<typeof file>[], order: readonly string[], prefix = '') =>
  partsOf(files, order, prefix).map((part) => part.map(({ path }) => path))

describe('direct commits', () => {
  it('have settings first, then tickets in the order in which they came, then cursors', () => {
    const files = ['.triagebook/cursors/a.yml', 'tickets/a.md', 'tickets/b.md', 'triagebook.yml'].map(
      (path) => file(path),
    )
    expect(
      shown(files, ['tickets/b.md', '.triagebook/cursors/a.yml', 'tickets/a.md', 'triagebook.yml']),
    ).toEqual([['triagebook.yml', 'tickets/b.md', 'tickets/a.md', '.triagebook/cursors/a.yml']])
  })

  it('know their order in a book below the root', () => {
    expect(
      shown(
        ['s/tickets/a.md', 's/tickets/b.md'].map((path) => file(path)),
        ['tickets/b.md', 'tickets/a.md'],
        's/',
      ),
    ).toEqual([['s/tickets/b.md', 's/tickets/a.md']])
  })

  it.each([
    { count: 0, sizes: [] },
    { count: 1, sizes: [1] },
    { count: MOST.files, sizes: [MOST.files] },
    { count: MOST.files + 1, sizes: [MOST.files, 1] },
  ])('have at most so many files: $count', ({ count, sizes }) => {
    const paths = ids(count)
    expect(
      shown(
        paths.map((path) => file(path)),
        paths,
      ).map(({ length }) => length),
    ).toEqual(sizes)
  })

  it.each([
    { name: 'just fit', bytes: [MOST.bytes / 2, MOST.bytes / 2], sizes: [2] },
    { name: 'do not fit', bytes: [MOST.bytes / 2, MOST.bytes / 2 + 1], sizes: [1, 1] },
    { name: 'never fit', bytes: [MOST.bytes + 1, 1], sizes: [1, 1] },
    { name: 'never fit either', bytes: [1, MOST.bytes + 1, 1], sizes: [1, 1, 1] },
  ])('have at most so many bytes: some that $name', ({ bytes, sizes }) => {
    const paths = ids(bytes.length)
    const files = paths.map((path, index) => file(path, bytes[index]))
    expect(shown(files, paths).map(({ length }) => length)).toEqual(sizes)
  })
})
