import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordFile } from '@triagebook/record'
import { err, ok, type Result } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { placeOf, top } from './place-of.ts'
import { problem } from './problems.ts'
import { quickReader } from './quick-reader.ts'
import { readBytes } from './read-file.ts'
import { endsAsRecord, otherForm } from './record-paths.ts'

/** One record, or the problems that keep it from being read. */
export interface ReadRecord {
  readonly path: string
  readonly result: Result<RecordFile>
}

/** How many records are read before other work gets a turn. */
const BATCH = 100

/** Reads records one after the other: only one is held at a time. */
export async function* readRecords(folder: string, paths: readonly string[]): AsyncGenerator<ReadRecord> {
  const readOne = recordReader(folder)
  for (const [index, path] of paths.entries()) {
    if (index % BATCH === BATCH - 1) await new Promise(setImmediate)
    yield { path, result: readOne(path) }
  }
}

/** A reader of single records. It caches which folders it has checked, so use one for each run. */
export function recordReader(folder: string): (path: string) => Result<RecordFile> {
  const folders = new Set<string>()
  const quickly = quickReader(folder, folders)
  return (path) => {
    const bytes = quickly(path)
    const result = bytes ? ok(bytes) : readBytes(folder, path, folders)
    if (!result.ok) return result
    if (result.value === null) return err(problem('book/cannot-read#gone', { path }, top(path)))
    if (!endsAsRecord(path)) return err(problem('book/bad-ending', { name: renamed(path) }, top(path)))
    return twinOf(folder, path, folders) ?? readRecord(path, result.value)
  }
}

function twinOf(folder: string, path: string, folders: Set<string>): Result<RecordFile> | null {
  const other = otherForm(path)
  // Nearly no record has one, and `existsSync` costs a third of `lstat`.
  if (other === path || !existsSync(join(folder, other))) return null
  return placeOf(folder, other, folders).kind === 'file'
    ? err(problem('book/two-forms', { path, other }, top(path)))
    : null
}

function renamed(path: string): string {
  return path.replace(/\.md$/i, '.md').replace(/\.ya?ml$/i, '.yaml')
}
