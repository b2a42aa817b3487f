import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { TextDecoder } from 'node:util'
import { err, ok, type Problem, type Result } from '@triagebook/record'
import { fileError } from '../../files/file-error.ts'
import { problem } from '../../problem/problem.ts'
import { badBytes } from './bad-bytes.ts'
import type { Encoding } from './encoding.ts'
import { foreignKind } from './foreign-kind.ts'

const CHUNK_BYTES = 256 * 1024

/** The text of a file as it was when it was opened: what is added later is not read. */
export interface TextFile {
  readonly path: string
  readonly size: number
  readonly encoding: Encoding
  /** Its text in pieces, without the byte order mark; each call begins anew. Throws `BadText`. */
  readonly chunks: () => Generator<string>
  /** How many bytes came since; less than 0 where some went. */
  readonly growth: () => number
}

/** Thrown by `chunks` where bytes are none of the encoding. */
export class BadText extends Error {
  readonly problem: Problem
  constructor(why: Problem) {
    super(why.message)
    this.problem = why
  }
}

/** Opens a file to be read as text. A byte order mark tells the encoding; a mapping that names another one is wrong. */
export function openText(path: string, named: Encoding | null): Result<TextFile> {
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    return err(problem('source/no-such-file', { path }))
  try {
    const size = withFile(path, (descriptor) => fstatSync(descriptor).size)
    const start = withFile(path, (descriptor) => {
      const bytes = Buffer.alloc(Math.min(size, 4096))
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, 0))
    })
    const marked = markOf(start)
    const foreign = foreignKind(path, start, named ?? marked)
    if (foreign !== null) return err(foreign)
    if (named !== null && marked !== null && named !== marked)
      return err(problem('source/other-encoding', { path, named, marked }, { path, line: 1, col: 1 }))
    const encoding = marked ?? named ?? 'utf-8'
    return ok({
      path,
      size,
      encoding,
      chunks: () => decoded(path, size, encoding),
      growth: () => withFile(path, (descriptor) => fstatSync(descriptor).size) - size,
    })
  } catch (error) {
    return err(fileError(path, error))
  }
}

function withFile<T>(path: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(path, 'r')
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function* decoded(path: string, size: number, encoding: Encoding): Generator<string> {
  const descriptor = openSync(path, 'r')
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const space = Buffer.allocUnsafe(CHUNK_BYTES)
    let line = 1
    for (let position = 0; position < size; ) {
      const wanted = Math.min(CHUNK_BYTES, size - position)
      const bytes = space.subarray(0, readSync(descriptor, space, 0, wanted, position))
      if (bytes.length === 0) return
      position += bytes.length
      const text = decode(decoder, bytes, position < size, () => badBytes(path, bytes, { encoding, line }))
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line++
      yield text
    }
  } finally {
    closeSync(descriptor)
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean, why: () => Problem): string {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    throw new BadText(why())
  }
}

function markOf(start: Uint8Array): Encoding | null {
  const [a, b, c] = start
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}
