import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { err, ok, type Result } from '@triagebook/record/problem'
import type { PageSupplier, RawPage } from '../kit/source.ts'
import { problem } from '../problem/problem.ts'
import { beginsWithTickets } from './begins-with-tickets.ts'
import { exportValues } from './export-values.ts'
import { fileError } from './file-error.ts'
import { firstBytes } from './first-bytes.ts'
import { foreignKind } from './foreign-kind.ts'
import { inTurns } from './in-turns.ts'

/** How many bytes show that a file is an archive, a workbook or a PDF. */
const START_BYTES = 8

const EXPORT_FILE = /\.(json|ndjson|jsonl)$/i

/**
 * The pages of an export: a file, or the .json, .ndjson and .jsonl files of a folder in the order of their names
 * (`page-2` before `page-10`). With `holdsTickets`, files that begin with sidecar data come before the others, so that
 * it is known when its ticket comes.
 *
 * An export is always read whole, whatever the cursor: what is in the book already is known by its hash, and a ticket
 * that was refused the last time must get another chance.
 */
export function exportPages(place: string, holdsTickets?: (json: unknown) => boolean): Result<PageSupplier> {
  const files = filesOf(place)
  if (!files.ok) return files
  return ok(() =>
    inTurns(valuesOfAll(holdsTickets ? ticketsLast(files.value, holdsTickets) : files.value, holdsTickets)),
  )
}

function ticketsLast(files: readonly string[], holdsTickets: (json: unknown) => boolean): readonly string[] {
  if (files.length === 1) return files
  const { sidecars = [], tickets = [] } = Object.groupBy(files, (file) =>
    beginsWithTickets(file, { holdsTickets }) ? 'tickets' : 'sidecars',
  )
  return [...sidecars, ...tickets]
}

async function* valuesOfAll(
  files: readonly string[],
  holdsTickets: ((json: unknown) => boolean) | undefined,
): AsyncGenerator<Result<RawPage>> {
  for (const file of files) {
    try {
      yield* exportValues(file, holdsTickets && { holdsTickets })
    } catch (error) {
      yield err(fileError(file, error))
    }
  }
}

function filesOf(place: string): Result<readonly string[]> {
  try {
    const stats = statSync(place, { throwIfNoEntry: false })
    if (stats === undefined) return err(problem('source/no-such-file', { path: place }))
    if (!stats.isDirectory()) {
      const foreign = foreignKind(place, firstBytes(place, START_BYTES))
      return foreign === null ? ok([place]) : err(foreign)
    }
    const names = readdirSync(place).filter((name) => EXPORT_FILE.test(name) && !name.startsWith('.'))
    return names.length === 0
      ? err(problem('source/no-files', { path: place }))
      : ok(inOrder(names).map((name) => path.join(place, name)))
  } catch (error) {
    return err(fileError(place, error))
  }
}

function inOrder(names: readonly string[]): readonly string[] {
  const { compare } = new Intl.Collator('en', { numeric: true })
  return [...names].sort().sort(compare)
}
