import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { TriagebookError } from '@triagebook/record/problem'
import { problem } from '../problem/problem.ts'

/** A temporary file. Close it, or it stays on systems that keep the names of open files. */
export interface SpillFile {
  write(bytes: Buffer, position: number): void
  read(position: number, length: number): Buffer
  close(): void
}

/**
 * Opens a temporary file that only this account can read. Where the system allows it the file has no name, so that it is
 * gone however the program ends.
 */
export function openSpillFile(): SpillFile {
  const { descriptor, folder } = orNoRoom(() => {
    const folder = mkdtempSync(path.join(tmpdir(), 'triagebook-import-'))
    const descriptor = openSync(path.join(folder, 'sidecars'), 'wx+', 0o600)
    remove(folder)
    return { descriptor, folder }
  })
  return {
    write: (bytes, position) =>
      orNoRoom(() => {
        for (let done = 0; done < bytes.length; )
          done += writeSync(descriptor, bytes, done, bytes.length - done, position + done)
      }),
    read: (position, length) => {
      const bytes = Buffer.allocUnsafe(length)
      for (let done = 0; done < length; ) {
        const count = readSync(descriptor, bytes, done, length - done, position + done)
        if (count === 0) throw new Error('The spill file is too short.')
        done += count
      }
      return bytes
    },
    close: () => {
      closeSync(descriptor)
      remove(folder)
    },
  }
}

/** Windows does not remove an open file; there the second call, after closing, does. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

function orNoRoom<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error
    throw new TriagebookError([problem('source/no-room', { folder: tmpdir(), error: error.code })], {
      cause: error,
    })
  }
}
