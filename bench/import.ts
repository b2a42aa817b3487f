/** Measures the peak of import's memory on exports of two sizes: it must not grow with the tickets. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { TRIAGEBOOK } from './contenders.ts'
import { writeExport } from './sample-export.ts'
import { markdownTable } from './timing-table.ts'
import { type Run, runNode } from './whole-process.ts'

const SIZES = [10_000, 100_000] as const
const MOST_GROWTH = 1.3
const SETTINGS = 'version: 1\ntime_zone: UTC\nteams: { java: { name: Java } }\n'

process.env.TRIAGEBOOK_PSEUDONYM_KEY = 'a key of at least thirty-two bytes, for timings only'
const folder = mkdtempSync(path.join(tmpdir(), 'triagebook-bench-'))
try {
  const measured = SIZES.map((tickets) => {
    const book = path.join(folder, `book-${tickets}`)
    mkdirSync(book)
    writeFileSync(path.join(book, 'triagebook.yml'), SETTINGS)
    const file = writeExport(path.join(folder, `${tickets}.ndjson`), tickets)
    const first = importing(file, book, `"new":${tickets},`)
    const again = importing(file, book, `"unchanged":${tickets},`)
    rmSync(book, { recursive: true })
    rmSync(file)
    return { tickets, first, again }
  })
  const rows = measured.flatMap(({ tickets, first, again }) => [
    rowOf(`${tickets} new`, first),
    rowOf(`${tickets} unchanged`, again),
  ])
  say(markdownTable(['tickets', 'seconds', 'peak MB'], rows))
  const [small, large] = measured
  for (const run of ['first', 'again'] as const) {
    const growth = (large?.[run].megabytes ?? Number.NaN) / (small?.[run].megabytes ?? Number.NaN)
    const verdict = growth <= MOST_GROWTH ? 'met' : 'NOT met'
    say(
      `${run}: peak of ${SIZES[1]} is ${growth.toFixed(2)}x that of ${SIZES[0]}, at most ${MOST_GROWTH}x: ${verdict}`,
    )
  }
  say(`Node ${process.versions.node}, ${cpus().length} cores; one whole process each.`)
} finally {
  rmSync(folder, { recursive: true })
}

/** One run, which counts only if it says that it did what it should. */
function importing(file: string, book: string, expected: string): Run {
  const run = runNode([...TRIAGEBOOK, 'import', 'zendesk', '--from', file, '--book', book, '--json'])
  if (run.status !== 0 || !run.stdout.slice(0, 1000).replaceAll(/\s/g, '').includes(expected))
    throw new Error(`Import failed (${run.status}): ${run.stderr.slice(0, 500)} ${run.stdout.slice(0, 500)}`)
  return run
}

function rowOf(name: string, { milliseconds, megabytes }: Run): readonly string[] {
  return [name, (milliseconds / 1000).toFixed(1), megabytes.toFixed(0)]
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
