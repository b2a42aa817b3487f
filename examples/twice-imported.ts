import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readRecord, type TicketRecord, TriagebookError } from '../packages/record/src/index.ts'
import { importTickets } from '../packages/stages/src/import/index.ts'
import type { StageReport } from '../packages/stages/src/stage.ts'

export interface Imported {
  readonly first: StageReport
  readonly second: StageReport
  readonly records: readonly TicketRecord[]
  /** The files of the book after each run. */
  readonly after: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>]
}

interface Input {
  readonly connection: string
  readonly file: string
  /** A file of the example’s folder `mappings`. */
  readonly mapping: string
}

/** Imports a file into a copy of an example’s book, and the same file again. */
export async function twiceImported(example: URL, input: Input): Promise<Imported> {
  const book = mkdtempSync(path.join(tmpdir(), 'example-'))
  try {
    return await runTwice(book, fileURLToPath(example), input)
  } finally {
    rmSync(book, { recursive: true })
  }
}

async function runTwice(book: string, here: string, { connection, file, mapping }: Input): Promise<Imported> {
  cpSync(path.join(here, 'triagebook.yml'), path.join(book, 'triagebook.yml'))
  const run = () =>
    importTickets(
      {
        book,
        from: connection,
        export: file,
        mapping: path.join(here, 'mappings', mapping),
        pseudonymKey: 'a key of at least thirty-two bytes, for tests only',
      },
      { now: new Date('2026-11-16T08:00:00Z'), dryRun: false, progress: () => undefined },
    )
  const first = await run()
  const before = filesOf(book)
  const second = await run()
  return { first, second, records: recordsOf(before), after: [before, filesOf(book)] }
}

function filesOf(book: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(book, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(md|yml)$/.test(name))
      .sort()
      .map((name) => [name, readFileSync(path.join(book, name), 'utf8')]),
  )
}

function recordsOf(files: Readonly<Record<string, string>>): readonly TicketRecord[] {
  return Object.entries(files).flatMap(([name, text]) => {
    if (!name.endsWith('.md')) return []
    const result = readRecord(name, text)
    if (!result.ok) throw new TriagebookError(result.problems)
    return [result.value.record]
  })
}
