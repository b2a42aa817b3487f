import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readRecord } from '../packages/record/src/read/index.ts'
import type { TicketRecord } from '../packages/record/src/record/index.ts'
import { orThrow } from '../packages/stages/src/book/open-book.ts'
import { importTickets } from '../packages/stages/src/import/index.ts'
import { runStage } from '../packages/stages/src/run/run-stage.ts'
import type { StageReport } from '../packages/stages/src/stage/stage-report.ts'
import { aHost } from '../packages/testkit/src/a-host.ts'

interface Run {
  readonly report: StageReport
  /** The files of the book after the run, by path. */
  readonly files: Readonly<Record<string, string>>
}

export interface ImportedTwice {
  readonly first: Run
  readonly second: Run
  /** The records after the first run. */
  readonly records: readonly TicketRecord[]
}

interface Input {
  readonly connection: string
  readonly file: URL
  /** A file in the example's folder `mappings`. */
  readonly mapping: string
}

/** Imports a file into a copy of an example's book, then imports it again. */
export async function importTwice(
  example: URL,
  { connection, file, mapping }: Input,
): Promise<ImportedTwice> {
  const book = mkdtempSync(path.join(tmpdir(), 'example-'))
  const run = async (): Promise<Run> => {
    const report = await runStage(
      importTickets,
      {
        connection,
        from: fileURLToPath(file),
        mapping: fileURLToPath(new URL(`mappings/${mapping}`, example)),
      },
      aHost(book, { now: new Date('2026-11-16T08:00:00Z') }),
    )
    return { report, files: filesOf(book) }
  }
  try {
    cpSync(new URL('triagebook.yml', example), path.join(book, 'triagebook.yml'))
    const first = await run()
    return { first, second: await run(), records: recordsOf(first.files) }
  } finally {
    rmSync(book, { recursive: true })
  }
}

function filesOf(book: string): Readonly<Record<string, string>> {
  const names = readdirSync(book, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(md|yml)$/.test(name),
  )
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(book, name), 'utf8')]))
}

function recordsOf(files: Readonly<Record<string, string>>): readonly TicketRecord[] {
  const records = Object.entries(files).filter(([name]) => name.endsWith('.md'))
  return records.map(([name, text]) => orThrow(readRecord(name, text)).record)
}
