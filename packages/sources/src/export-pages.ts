import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Problem, type Reading, read, unreadable } from '@triagebook/record'
import { valuesOf } from './export-file.ts'
import { fileError, noSuchFile } from './file-error.ts'
import type { PageSupplier, RawPage } from './source.ts'

const EXPORT_FILE = /\.(json|ndjson|jsonl)$/i

/**
 * The pages of an export: a file, or the .json, .ndjson and .jsonl files of a folder in the order of their names
 * (`page-2` before `page-10`).
 *
 * An export is always read whole, whatever the cursor: what stands in the book already is known by its hash, and a
 * ticket that was refused the last time must get another chance.
 */
export function exportPages(place: string): Reading<PageSupplier> {
  const files = filesOf(place)
  return files.ok ? read(() => valuesOfAll(files.value)) : files
}

async function* valuesOfAll(files: readonly string[]): AsyncGenerator<Reading<RawPage>> {
  for (const file of files) {
    try {
      yield* valuesOf(file)
    } catch (error) {
      yield unreadable(fileError(file, error))
    }
  }
}

function filesOf(place: string): Reading<readonly string[]> {
  try {
    const stats = statSync(place, { throwIfNoEntry: false })
    if (stats === undefined) return unreadable(noSuchFile(place))
    if (!stats.isDirectory()) return read([place])
    const names = readdirSync(place).filter((name) => EXPORT_FILE.test(name) && !name.startsWith('.'))
    return names.length === 0
      ? unreadable(noFiles(place))
      : read(inOrder(names).map((name) => path.join(place, name)))
  } catch (error) {
    return unreadable(fileError(place, error))
  }
}

function inOrder(names: readonly string[]): readonly string[] {
  const { compare } = new Intl.Collator('en', { numeric: true })
  return [...names].sort().sort(compare)
}

function noFiles(place: string): Problem {
  return {
    code: 'source/no-files',
    severity: 'error',
    message: `The folder ${place} has no .json, .ndjson or .jsonl file.`,
    hint: 'Unpack the export first, and name the folder in which its files are.',
  }
}
