import { closeSync, constants, openSync, readSync } from 'node:fs'
import { unsafeBecause } from './book-path.ts'

/** Larger than nearly every file of a book. */
const BUFFER_BYTES = 64 * 1024

/**
 * Reads an ordinary small file with as few system calls as possible; null for anything else, which the careful reader
 * then reads or refuses. `folders` are the folders that the careful reader has checked. All reads share one buffer, so
 * the bytes are valid until the next read.
 */
export function quickReader(
  folder: string,
  folders: ReadonlySet<string>,
): (path: string) => Uint8Array | null {
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES)
  return (path) => {
    const slash = path.lastIndexOf('/')
    if (!folders.has(path.slice(0, slash)) || unsafeBecause(path.slice(slash + 1)) !== null) return null
    return contentOf(`${folder}/${path}`, buffer)
  }
}

function contentOf(absolute: string, buffer: Buffer): Uint8Array | null {
  // Without these flags, as on Windows, `open` follows links and waits at pipes.
  if (!constants.O_NOFOLLOW || !constants.O_NONBLOCK) return null
  let file: number | null = null
  try {
    file = openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    return filled(file, buffer)
  } catch {
    return null // the careful reader reports why
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** Null for an empty file, which may be a pipe, and for a full buffer, which may be a part of a file. */
function filled(file: number, buffer: Buffer): Uint8Array | null {
  let size = 0
  for (;;) {
    const more = readSync(file, buffer, size, buffer.length - size, null)
    size += more
    if (size === buffer.length) return null
    if (more === 0) return size === 0 ? null : buffer.subarray(0, size)
  }
}
