import { closeSync, constants, openSync, readFileSync, readSync } from 'node:fs'
import { err, ok, type Problem, type Result } from '@triagebook/record/problem'
import { LARGEST_FILE } from '@triagebook/record/yaml'
import { isMissing } from './file-error.ts'
import { cannotRead, placeOf, top } from './place-of.ts'
import { problem } from './problems.ts'

/** Far above the limit of a record, which is reported first; this one keeps a stray video out of the memory. */
const MOST_BYTES = 4 * LARGEST_FILE

/** The bytes of a file of the book; null where there is none. */
export function readBytes(folder: string, path: string, folders?: Set<string>): Result<Uint8Array | null> {
  const place = placeOf(folder, path, folders)
  if (place.kind === 'refused') return err(place.problem)
  if (place.kind === 'nothing') return ok(null)
  if (place.stats.size > MOST_BYTES) return err(tooLarge(path, place.stats.size))
  try {
    return ok(bytesOf(place.absolute, place.stats.size))
  } catch (error) {
    return isMissing(error) ? ok(null) : err(cannotRead(path, error))
  }
}

/** The text of a file of the book, byte for byte (a byte order mark stays); null where there is none. */
export function readText(folder: string, path: string): Result<string | null> {
  const result = readBytes(folder, path)
  if (!result.ok || result.value === null) return result.ok ? ok(null) : result
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(result.value))
  } catch {
    return err(problem('book/not-utf-8', { path }, top(path)))
  }
}

/** With one read, unless the file's size changed since it was looked at. */
function bytesOf(absolute: string, size: number): Uint8Array {
  // Windows knows no O_NOFOLLOW.
  const file = openSync(absolute, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const bytes = Buffer.allocUnsafe(size + 1)
    const found = readSync(file, bytes, 0, size + 1, 0)
    return found === size ? bytes.subarray(0, size) : readFileSync(file)
  } finally {
    closeSync(file)
  }
}

function tooLarge(path: string, size: number): Problem {
  const mebibytes = (size / 1024 / 1024).toFixed(1)
  const limit = MOST_BYTES / 1024 / 1024
  return problem('book/too-large', { path, size: mebibytes, limit }, top(path))
}
