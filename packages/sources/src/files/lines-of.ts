import { closeSync, openSync, readSync } from 'node:fs'

const CHUNK_BYTES = 256 * 1024
const LINE_BREAK = 0x0a

export interface FileLine {
  readonly bytes: Uint8Array
  /** From 1. */
  readonly number: number
  /** Whether a line break ends it; the last line of a file may have none. */
  readonly isEnded: boolean
  /** Whether it is longer than may be held: then its rest is missing, and no line comes after it. */
  readonly isCut: boolean
}

/**
 * The lines of a file's first `size` bytes one by one, each of at most `longest` bytes.
 * By bytes, because Node's readline takes U+2028, which JSON may contain, for a line break.
 */
export function* linesOf(file: string, size: number, longest: number): Generator<FileLine> {
  const descriptor = openSync(file, 'r')
  try {
    const space = Buffer.allocUnsafe(CHUNK_BYTES)
    let position = 0
    const nextChunk = () => {
      const read = readSync(descriptor, space, 0, Math.min(CHUNK_BYTES, size - position), position)
      position += read
      return space.subarray(0, read)
    }
    let pending: Buffer[] = []
    let held = 0
    let number = 1
    for (let chunk = nextChunk(); chunk.length > 0; chunk = nextChunk()) {
      let start = 0
      for (let end = chunk.indexOf(LINE_BREAK); end !== -1; end = chunk.indexOf(LINE_BREAK, start)) {
        const bytes = Buffer.concat([...pending, chunk.subarray(start, end)])
        const isCut = bytes.length > longest
        yield { bytes, number: number++, isEnded: true, isCut }
        if (isCut) return
        pending = []
        held = 0
        start = end + 1
      }
      pending.push(Buffer.from(chunk.subarray(start)))
      held += chunk.length - start
      if (held > longest) return yield { bytes: Buffer.concat(pending), number, isEnded: false, isCut: true }
    }
    if (held > 0) yield { bytes: Buffer.concat(pending), number, isEnded: false, isCut: false }
  } finally {
    closeSync(descriptor)
  }
}
