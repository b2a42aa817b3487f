/** Times the search for likely duplicates in generated books, 100k records with `--large`; and counts which pairs it finds that people called duplicates. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { startDuplicates } from '../packages/insight/src/index.ts'
import { readRecord } from '../packages/record/src/read/index.ts'
import { aRecord, settingsFrom } from '../packages/record/test-data/index.ts'
import { temporaryFolders } from '../test/temporary-folders.ts'
import { hasLabelledPairs, labelledPairs } from './labelled-pairs.ts'
import { loadWords } from './load-words.ts'
import { canMakeBooks, makeBook } from './sample-books.ts'
import { markdownTable } from './timing-table.ts'

const QUERIES = 200
const SETTINGS = settingsFrom(
  'version: 1\ntime_zone: UTC\nteams: { java: { name: Java } }\nprivacy: { book: private }\n',
)

const { values } = parseArgs({ options: { large: { type: 'boolean', default: false } } })
if (canMakeBooks) say(timings(values.large ? [10_000, 100_000] : [10_000]))
if (hasLabelledPairs) say(foundPairs())
say(`Node ${process.versions.node}; load ${loadWords()} at the end.`)

function timings(sizes: readonly number[]): string {
  const head = [
    ...['records', 'read, CPU ms', 'words, CPU ms', 'index, CPU ms', 'both by reading'],
    ...['a new ticket, median ms', 'slowest', 'heap MB'],
  ]
  return markdownTable(head, sizes.map(measure))
}

/** Reads a book as `duplicates` does, then asks for its latest tickets, one by one. */
function measure(records: number): readonly string[] {
  const folder = mkdtempSync(path.join(temporaryFolders(), 'triagebook-bench-'))
  try {
    const tickets = path.join(makeBook(folder, records), 'tickets')
    const started = startDuplicates(SETTINGS)
    const created = new Map<string, number>()
    let [reading, words] = [0, 0]
    for (const name of readdirSync(tickets, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.md')) continue
      const begin = cpu()
      const file = readRecord(`tickets/${name}`, readFileSync(path.join(tickets, name), 'utf8'))
      const read = cpu()
      if (file.ok) started.observe(file.value)
      words += cpu() - read
      reading += read - begin
      if (file.ok)
        created.set(structuredClone(file.value.record.id), Date.parse(file.value.record.source.created_at))
    }
    const begin = cpu()
    const duplicates = started.finish()
    const index = cpu() - begin
    const latest = [...created].sort(([, a], [, b]) => b - a).slice(0, QUERIES)
    const times = latest.map(([id]) => timeOf(() => duplicates.of(id, 40))).sort((a, b) => a - b)
    const figures = [records, reading, words, index, (words + index) / reading]
    const asked = [times[QUERIES / 2] ?? 0, times.at(-1) ?? 0, process.memoryUsage().heapUsed / 1e6]
    return [...figures, ...asked].map((figure) =>
      figure.toFixed(Number.isInteger(figure) || figure > 20 ? 0 : 2),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function foundPairs(): string {
  const { tickets, pairs } = labelledPairs()
  const started = startDuplicates(SETTINGS)
  for (const { id, title, text, createdAt } of tickets)
    started.observe({
      record: aRecord({ id, title, source: { created_at: createdAt } }),
      body: `## Context\n\n${text}\n`,
    })
  const duplicates = started.finish()
  const rows = [1, 30, 35, 40, 50, 60].map((percent) => {
    const found = pairs.filter(([earlier, later]) =>
      duplicates.of(later.id, percent).some(({ id }) => id === earlier.id),
    )
    const proposals = tickets.map(({ id }) => duplicates.of(id, percent).length)
    return [
      `${percent} %`,
      `${found.length} of ${pairs.length}`,
      (found.length / pairs.length).toFixed(2),
      `${proposals.filter((count) => count > 0).length} of ${tickets.length}`,
      String(proposals.reduce((sum, count) => sum + count, 0)),
    ]
  })
  const head = ['from', 'labelled pairs found', 'share', 'tickets with a proposal', 'proposals']
  return markdownTable(head, rows)
}

function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function timeOf(call: () => unknown): number {
  const begin = performance.now()
  call()
  return performance.now() - begin
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
