import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const IN_MEMORY = '/dev/shm'
/** Containers often have less; the tests need a part of it. */
const ROOM = 1024 ** 3

/** Where tests make their folders: in memory where the system has room for it there, because a disk takes four times as long. */
export function temporaryFolders(): string {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize > ROOM ? IN_MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}
