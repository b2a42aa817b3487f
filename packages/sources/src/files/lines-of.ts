import { closeSync, openSync, readSync } from 'node:fs'

const CHUNK_BYTES = 256 * 1024
const LINE_BREAK = 0x0a

export interface FileLine {
  readonly bytes: Uint8Array
  /** From 1. */
  readonly number: number
  /** Whether a line break ends it; the last line of a file may have none. */
  readonly ended: boolean
}

/**
 * The lines of a file's first `size` bytes one by one; a line longer than `mostBytes` comes cut, and is the last.
 * By bytes, because Node's readline takes U+2028, which JSON may hold, for a line break.
 */
export function* linesOf(file: string, size: number, mostBytes: number): Generator<FileLine> {
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
        yield {
          bytes: Buffer.concat([...pending, chunk.subarray(start, end)]),
          number: number++,
          ended: true,
        }
        pending = []
        held = 0
        start = end + 1
      }
      pending.push(Buffer.from(chunk.subarray(start)))
      held += chunk.length - start
      if (held > mostBytes) break
    }
    if (held > 0) yield { bytes: Buffer.concat(pending), number, ended: false }
  } finally {
    closeSync(descriptor)
  }
}
