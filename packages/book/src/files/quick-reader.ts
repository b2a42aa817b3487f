import { closeSync, constants, openSync, readSync } from 'node:fs'
import { unsafeBecause } from './book-path.ts'

/** As large as most files of a book by far. */
const ROOM = 64 * 1024

/**
 * What reads an ordinary small file with as few questions to the disk as can be; null for anything else, for the
 * careful reader to take or to refuse. `folders` are the parts of paths that the careful one has looked at. What it
 * gives stands in one room for all, so it holds until the next question.
 */
export function quickReader(
  folder: string,
  folders: ReadonlySet<string>,
): (path: string) => Uint8Array | null {
  const room = Buffer.allocUnsafe(ROOM)
  return (path) => {
    const slash = path.lastIndexOf('/')
    if (!folders.has(path.slice(0, slash)) || unsafeBecause(path.slice(slash + 1)) !== null) return null
    return contentOf(`${folder}/${path}`, room)
  }
}

function contentOf(absolute: string, room: Buffer): Uint8Array | null {
  // Windows knows neither, so that a link is followed there. No other computer waits at a pipe.
  if (!constants.O_NOFOLLOW || !constants.O_NONBLOCK) return null
  let file: number | null = null
  try {
    file = openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    return filled(file, room)
  } catch {
    return null // the careful reader will say why
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** An empty file may be a pipe, and a full room may be a part of a file. */
function filled(file: number, room: Buffer): Uint8Array | null {
  let size = 0
  for (;;) {
    const more = readSync(file, room, size, room.length - size, null)
    size += more
    if (size === room.length) return null
    if (more === 0) return size === 0 ? null : room.subarray(0, size)
  }
}
