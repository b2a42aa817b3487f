import { aHost, bookFolder, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { bookAt } from '../book/open-book.ts'
import { readToPrioritize } from './read.ts'

/** So many records, of which one is not readable. */
async function aBookOf(count: number) {
  const records = Array.from({ length: count }, (_, index) => `zendesk-eu-${index + 1}`)
  const folder = bookFolder({
    ...Object.fromEntries(records.map((id) => [`tickets/2026/03/${id}.md`, recordText(id)])),
    'tickets/2026/04/broken.md': 'no record',
  })
  const lines: string[] = []
  const progress = (line: string) => void lines.push(line)
  return { ports: { ...aHost(folder, { progress }), start: folder, book: await bookAt(folder, {}) }, lines }
}

describe('the pages of records', () => {
  it.each([
    { records: 0, sizes: [], progress: [] },
    { records: 1, sizes: [1], progress: [] },
    { records: 499, sizes: [499], progress: [] },
    { records: 500, sizes: [500], progress: [] },
    { records: 501, sizes: [500, 1], progress: [] },
    { records: 999, sizes: [500, 499], progress: [] },
    { records: 1000, sizes: [500, 500], progress: ['1000 records read'] },
  ])('of $records are $sizes', async ({ records, sizes, progress }) => {
    const { ports, lines } = await aBookOf(records)
    const { pages, problems } = readToPrioritize({ ids: [] }, ports)
    const read: number[] = []
    for await (const page of pages()) read.push(page.length)
    expect({ read, lines }).toEqual({ read: sizes, lines: progress })
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { at: { path: 'tickets/2026/04/broken.md' } },
    ])
  })
})
