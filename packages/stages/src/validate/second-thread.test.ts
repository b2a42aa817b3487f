import { openBook } from '@triagebook/book'
import { aBook, RECORD_PATH, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { secondThread } from '../threads/second-thread.ts'
import { joined, type SharedWork, sharedWork, takeParts, type WorkDone } from './records/shared-work.ts'

const WORKER = new URL('./worker.ts', import.meta.url)
const CHECKS = `version: 1
checks:
  - name: not-7
    must: { not: [{ field: source.native_id, equals: "7" }] }
    message: This one is bad.
    severity: error
`
const FIRST = aBook()[RECORD_PATH] ?? ''

/** Of 240 records, every third is broken in one of three ways. */
async function aWork(): Promise<() => SharedWork> {
  const folder = temporaryFolder()
  const broken = [
    (text: string) => text.replace('status: open\n---', 'status: opn\n---'),
    (text: string) => text.replace('title:', 'title: a\ntitle:'),
    (text: string) => text.replace('\ntriage:', '\n  merged_into: zendesk-eu-9999\ntriage:'),
  ]
  const records = Array.from({ length: 240 }, (_, index) => {
    const text = FIRST.replace('zendesk-eu-1', `zendesk-eu-${index}`).replace('"1"', `"${index}"`)
    const damage = index % 3 === 0 ? broken[(index / 3) % 3] : undefined
    return [`tickets/2026/03/zendesk-eu-${index}.md`, damage ? damage(text) : text] as const
  })
  writeFiles(folder, aBook(Object.fromEntries(records)))
  const book = await openBook(folder, {})
  if (!book.ok) throw new Error(book.problems[0].message)
  const { settings, recordPaths } = book.value
  return () =>
    sharedWork({
      folder,
      settings,
      now: new Date('2026-04-01T08:00:00Z'),
      checks: { path: 'rules/checks.yml', content: CHECKS },
      paths: recordPaths(),
    })
}

async function all<Part>(parts: AsyncIterable<Part>): Promise<readonly Part[]> {
  const found: Part[] = []
  for await (const part of parts) found.push(part)
  return found
}

it('takes only what the other has left, and what both found is in the order of the records', async () => {
  const work = await aWork()
  const alone = joined(await all(takeParts(work())))
  expect(alone.facts).toHaveLength(186)
  expect(alone.problems).toHaveLength(55)
  const shared = work()
  const { value: first } = await takeParts(shared).next()
  const rest = await secondThread<WorkDone>(shared, WORKER)
  expect(rest.map(({ part, last }) => [part, last])).toEqual([[1, 240]])
  expect(joined(first ? [...rest, first] : [])).toEqual(alone)
})
