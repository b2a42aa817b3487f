import { recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { MOST } from './limits.ts'
import { partsOf } from './parts-of.ts'
import { saidBy } from './said/said.ts'

const file = (path: string, size = 10) => ({ path, before: null, content: 'x'.repeat(size), isPlain: true })
const ticket = (path: string, created: string) => ({
  ...file(path),
  content: recordText('zendesk-eu-1').replaceAll('2026-03-26', created),
})
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => `tickets/${String(index).padStart(3, '0')}.md`)
const shown = (files: readonly ReturnType<typeof file>[], prefix = '') =>
  partsOf(files, saidBy(files, prefix), { prefix, most: MOST }).map((part) => part.map(({ path }) => path))

describe('direct commits', () => {
  it('have settings first, then the oldest tickets, then other files, then cursors', () => {
    const cursor = file('.triagebook/cursors/a.yml')
    const [newer, older] = [ticket('tickets/a.md', '2026-03-02'), ticket('tickets/b.md', '2026-03-01')]
    const files = [cursor, file('rules/a.yml'), newer, older, file('triagebook.yml')]
    expect(shown(files)).toEqual([
      ['triagebook.yml', 'tickets/b.md', 'tickets/a.md', 'rules/a.yml', '.triagebook/cursors/a.yml'],
    ])
  })

  it('know their order in a book below the root', () => {
    const files = [
      file('s/.triagebook/cursors/a.yml'),
      ticket('s/tickets/a.md', '2026-03-02'),
      ticket('s/tickets/b.md', '2026-03-01'),
      file('s/triagebook.yml'),
    ]
    expect(shown(files, 's/')).toEqual([
      ['s/triagebook.yml', 's/tickets/b.md', 's/tickets/a.md', 's/.triagebook/cursors/a.yml'],
    ])
  })

  it.each([
    { count: 0, sizes: [] },
    { count: 1, sizes: [1] },
    { count: MOST.files, sizes: [MOST.files] },
    { count: MOST.files + 1, sizes: [MOST.files, 1] },
  ])('have at most so many files: $count', ({ count, sizes }) => {
    const paths = ids(count)
    expect(shown(paths.map((path) => file(path))).map(({ length }) => length)).toEqual(sizes)
  })

  it.each([
    { name: 'just fit', bytes: [MOST.bytes / 2, MOST.bytes / 2], sizes: [2] },
    { name: 'do not fit', bytes: [MOST.bytes / 2, MOST.bytes / 2 + 1], sizes: [1, 1] },
    { name: 'never fit', bytes: [MOST.bytes + 1, 1], sizes: [1, 1] },
    { name: 'never fit either', bytes: [1, MOST.bytes + 1, 1], sizes: [1, 1, 1] },
  ])('have at most so many bytes: some that $name', ({ bytes, sizes }) => {
    const paths = ids(bytes.length)
    const files = paths.map((path, index) => file(path, bytes[index]))
    expect(shown(files).map(({ length }) => length)).toEqual(sizes)
  })
})
