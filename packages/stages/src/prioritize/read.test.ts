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

const FOUR = {
  'tickets/2026/03/b-1.md': recordText('b-1'),
  'tickets/2026/03/b-2.md': recordText('b-2'),
  'tickets/2026/03/c-1.md': recordText('c-1'),
  'tickets/2026/04/a-1.md': recordText('a-1'),
}

async function idsOf(given: {
  readonly ids?: readonly string[]
  readonly only?: readonly string[]
  readonly limit?: string
}) {
  const folder = bookFolder(FOUR)
  const ports = { ...aHost(folder), start: folder, obeysRuleModes: false, book: await bookAt(folder, {}) }
  const { tickets, limit } = await readToPrioritize(
    { ids: [], only: [], limit: undefined, all: false, ...given },
    ports,
  )
  const read: string[] = []
  for await (const { file } of tickets()) read.push(file.record.id)
  return { ids: read, limit }
}

describe('which tickets are decided', () => {
  it.each([
    { name: 'all, in the order of their ids', given: {}, ids: ['a-1', 'b-1', 'b-2', 'c-1'] },
    { name: 'the named ones', given: { ids: ['c-1', 'a-1'] }, ids: ['a-1', 'c-1'] },
    { name: 'the only ones', given: { only: ['c-1', 'b-2'] }, ids: ['b-2', 'c-1'] },
    {
      name: 'a list of only ones',
      given: { only: ['c-1,b-2', 'a-1, b-1'] },
      ids: ['a-1', 'b-1', 'b-2', 'c-1'],
    },
    { name: 'both, each once', given: { ids: ['c-1', 'b-1'], only: ['b-1'] }, ids: ['b-1', 'c-1'] },
  ])('are $name', async ({ given, ids }) => {
    expect(await idsOf(given)).toMatchObject({ ids })
  })

  it('are none where one of them is not in the book', async () => {
    await expect(idsOf({ ids: ['b-1'], only: ['b-3'] })).rejects.toMatchObject({
      problems: [{ code: 'prioritize/unknown-ticket', message: expect.stringContaining('b-3') }],
    })
  })

  it.each([
    { given: undefined, limit: Number.POSITIVE_INFINITY },
    { given: '1', limit: 1 },
    { given: '340', limit: 340 },
  ])('may change up to a limit: $given', async ({ given, limit }) => {
    expect(await idsOf(given === undefined ? {} : { limit: given })).toMatchObject({ limit })
  })

  it.each(['0', '-1', '1.5', '10 000', 'ten', '01'])('cannot have the limit %s', async (limit) => {
    await expect(idsOf({ limit })).rejects.toMatchObject({
      problems: [{ code: 'prioritize/not-a-limit', exit: 2 }],
    })
  })
})

describe('the tickets to decide', () => {
  it.each([
    { records: 0, progress: [] },
    { records: 999, progress: [] },
    { records: 1000, progress: ['1000 records read'] },
  ])(
    'are all $records readable records, and what is wrong with the others',
    async ({ records, progress }) => {
      const { ports, lines } = await aBookOf(records)
      const { tickets, problems } = await readToPrioritize(
        { ids: [], only: [], limit: undefined, all: false },
        ports,
      )
      const read = new Set<string>()
      for await (const { file } of tickets()) read.add(file.path)
      expect({ read: read.size, lines }).toEqual({ read: records, lines: progress })
      expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
        { at: { path: 'tickets/2026/04/broken.md' } },
      ])
    },
  )
})
