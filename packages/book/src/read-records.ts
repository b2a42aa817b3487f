import { type Problem, type Reading, type RecordFile, readRecord, unreadable } from '@triagebook/record'
import { placeOf } from './place-of.ts'
import { readBytes } from './read-file.ts'
import { endsAsRecord, otherForm } from './record-paths.ts'

/** One record as it was read, or why it could not be. */
export interface ReadRecord {
  readonly path: string
  readonly reading: Reading<RecordFile>
}

/** How many records are read before others get their turn. */
const BATCH = 100

/** Reads records one after the other: only one is held at a time. */
export async function* readRecords(folder: string, paths: readonly string[]): AsyncGenerator<ReadRecord> {
  const folders = new Set<string>()
  for (const [index, path] of paths.entries()) {
    if (index % BATCH === BATCH - 1) await new Promise(setImmediate)
    yield { path, reading: readOne(folder, path, folders) }
  }
}

function readOne(folder: string, path: string, folders: Set<string>): Reading<RecordFile> {
  const bytes = readBytes(folder, path, folders)
  if (!bytes.ok) return bytes
  if (bytes.value === null) return unreadable(gone(path))
  if (!endsAsRecord(path)) return unreadable(badEnding(path))
  const other = otherForm(path)
  if (other !== path && placeOf(folder, other, folders).kind === 'file')
    return unreadable(twoForms(path, other))
  return readRecord(path, bytes.value)
}

function twoForms(path: string, other: string): Problem {
  return {
    code: 'book/two-forms',
    severity: 'error',
    message: `This record stands in the book twice, as ${path} and as ${other}, and nobody can tell which one counts.`,
    hint: 'Keep one of the two and delete the other.',
    at: { path, line: 1, col: 1 },
  }
}

function badEnding(path: string): Problem {
  return {
    code: 'book/bad-ending',
    severity: 'error',
    message:
      'The name of a record ends in .md or .yaml, in small letters; this file is none, whatever it holds.',
    hint: `Rename it: ${path.replace(/\.md$/i, '.md').replace(/\.ya?ml$/i, '.yaml')}.`,
    at: { path, line: 1, col: 1 },
  }
}

function gone(path: string): Problem {
  const message = `There is no record ${path}; perhaps it was removed meanwhile.`
  return {
    code: 'book/cannot-read',
    severity: 'error',
    message,
    hint: 'Check the path, then run the command again.',
    at: { path, line: 1, col: 1 },
  }
}
