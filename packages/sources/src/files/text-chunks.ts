import { closeSync, openSync, readSync } from 'node:fs'
import { TextDecoder } from 'node:util'

const CHUNK_BYTES = 256 * 1024

/** Thrown at bytes that are not text in the encoding. */
export class BadText extends Error {
  /** The line of the first bad bytes, or the first line of their chunk if it cannot be found. */
  readonly line: number
  constructor(line: number) {
    super(`Line ${line} is not text in this encoding.`)
    this.line = line
  }
}

/** The text of a file's first `size` bytes in chunks, without the byte order mark. Throws `BadText`. */
export function* textChunks(path: string, size: number, encoding: string): Generator<string> {
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
      const text = decode(decoder, bytes, position < size)
      if (text === null) throw new BadText(encoding === 'utf-8' ? line + linesBeforeBad(bytes) : line)
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line++
      yield text
    }
  } finally {
    closeSync(descriptor)
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array, hasMore: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream: hasMore })
  } catch {
    return null
  }
}

/** How many lines of the chunk end before the first bad one. A character may have begun in the chunk before. */
function linesBeforeBad(bytes: Uint8Array): number {
  const begins = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const lines = Buffer.from(bytes.subarray(Math.max(0, begins)))
    .toString('latin1')
    .split('\n')
  const bad = lines.findIndex((line) => decode(decoder, Buffer.from(line, 'latin1'), false) === null)
  return Math.max(0, bad)
}
