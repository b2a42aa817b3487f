import { closeSync, openSync, readSync } from 'node:fs'

/** At most the first `count` bytes of a file. */
export function firstBytes(path: string, count: number): Uint8Array {
  const descriptor = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(count)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, count, 0))
  } finally {
    closeSync(descriptor)
  }
}
