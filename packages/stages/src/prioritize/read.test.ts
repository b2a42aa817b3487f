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
  return {
    ports: {
      ...aHost(folder, { progress }),
      start: folder,
      obeysRuleModes: false,
      book: await bookAt(folder, {}),
    },
    lines,
  }
}

describe('the tickets to decide', () => {
  it.each([
    { records: 0, progress: [] },
    { records: 999, progress: [] },
    { records: 1000, progress: ['1000 records read'] },
  ])(
    'are all $records readable records, and what is wrong with the others',
    async ({ records, progress }) => {
      const { ports, lines } = await aBookOf(records)
      const { tickets, problems } = await readToPrioritize({ ids: [], all: false }, ports)
      const read = new Set<string>()
      for await (const { file } of tickets()) read.add(file.path)
      expect({ read: read.size, lines }).toEqual({ read: records, lines: progress })
      expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
        { at: { path: 'tickets/2026/04/broken.md' } },
      ])
    },
  )
})
