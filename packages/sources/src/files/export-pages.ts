import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { err, ok, type Result } from '@triagebook/record'
import type { PageSupplier, RawPage } from '../kit/source.ts'
import { problem } from '../problem/problem.ts'
import { valuesOf } from './export-file.ts'
import { fileError } from './file-error.ts'

const EXPORT_FILE = /\.(json|ndjson|jsonl)$/i

/**
 * The pages of an export: a file, or the .json, .ndjson and .jsonl files of a folder in the order of their names
 * (`page-2` before `page-10`).
 *
 * With `holdsTickets`, files that begin with a value that holds none come before the others.
 *
 * An export is always read whole, whatever the cursor: what stands in the book already is known by its hash, and a
 * ticket that was refused the last time must get another chance.
 */
export function exportPages(place: string, holdsTickets?: (json: unknown) => boolean): Result<PageSupplier> {
  const files = filesOf(place)
  if (!files.ok) return files
  return ok(() => valuesOfAll(holdsTickets ? ticketsLast(files.value, holdsTickets) : files.value))
}

/** Files that begin with sidecar data come first, so that it is known when its ticket comes, whatever the files are called. */
function ticketsLast(files: readonly string[], holdsTickets: (json: unknown) => boolean): readonly string[] {
  if (files.length === 1) return files
  const { sidecars = [], tickets = [] } = Object.groupBy(files, (file) =>
    beginsWithTickets(file, holdsTickets) ? 'tickets' : 'sidecars',
  )
  return [...sidecars, ...tickets]
}

function beginsWithTickets(file: string, holdsTickets: (json: unknown) => boolean): boolean {
  try {
    for (const first of valuesOf(file)) return !first.ok || holdsTickets(first.value.json)
  } catch (error) {
    fileError(file, error) // said when it is its turn
  }
  return true
}

async function* valuesOfAll(files: readonly string[]): AsyncGenerator<Result<RawPage>> {
  for (const file of files) {
    try {
      yield* valuesOf(file)
    } catch (error) {
      yield err(fileError(file, error))
    }
  }
}

function filesOf(place: string): Result<readonly string[]> {
  try {
    const stats = statSync(place, { throwIfNoEntry: false })
    if (stats === undefined) return err(problem('source/no-such-file', { path: place }))
    if (!stats.isDirectory()) return ok([place])
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
