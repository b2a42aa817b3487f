import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { TriagebookError } from '@triagebook/record'
import { problem } from '../problem/problem.ts'

const AT_ONCE = 256 * 1024

/** Lists by key. */
export interface Lists<T> {
  add(key: string, entry: T): void
  get(key: string): readonly T[] | undefined
}

/** Lists that lie on the disk: of each entry only its place is in memory. Close them, or their file stays. */
export interface SpilledLists<T> extends Lists<T> {
  close(): void
}

/**
 * Lists of plain JSON in a file that only this account can read, and that has no name any more where the system lets
 * open files go nameless: whatever ends the program, the file is gone.
 */
export function spilledLists<T>(): SpilledLists<T> {
  const places = new Map<string, number[]>()
  let pending: Buffer[] = []
  let pendingBytes = 0
  let end = 0
  let file: SpillFile | null = null
  const flush = () => {
    if (pendingBytes === 0) return
    file ??= openSpill()
    writeAll(file.descriptor, Buffer.concat(pending), end - pendingBytes)
    pending = []
    pendingBytes = 0
  }
  return {
    add: (key, entry) => {
      const bytes = Buffer.from(JSON.stringify(entry))
      const own = places.get(key)
      if (own === undefined) places.set(key, [end, bytes.length])
      else own.push(end, bytes.length)
      pending.push(bytes)
      pendingBytes += bytes.length
      end += bytes.length
      if (pendingBytes > AT_ONCE) flush()
    },
    get: (key) => {
      const own = places.get(key)
      if (own === undefined) return undefined
      flush()
      return Array.from({ length: own.length / 2 }, (_, index): T => {
        const bytes = readAt(file, own[index * 2] ?? 0, own[index * 2 + 1] ?? 0)
        return JSON.parse(bytes.toString('utf8'))
      })
    },
    close: () => {
      if (file === null) return
      closeSync(file.descriptor)
      takeAway(file.folder)
      file = null
    },
  }
}

interface SpillFile {
  readonly descriptor: number
  readonly folder: string
}

function openSpill(): SpillFile {
  return orNoRoom(() => {
    const folder = mkdtempSync(path.join(tmpdir(), 'triagebook-import-'))
    const descriptor = openSync(path.join(folder, 'sidecars'), 'wx+', 0o600)
    takeAway(folder)
    return { descriptor, folder }
  })
}

/** Windows keeps the name of an open file: there it goes when the lists are closed. */
function takeAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

function writeAll(descriptor: number, bytes: Buffer, position: number): void {
  orNoRoom(() => {
    for (let done = 0; done < bytes.length; )
      done += writeSync(descriptor, bytes, done, bytes.length - done, position + done)
  })
}

function readAt(file: SpillFile | null, position: number, length: number): Buffer {
  if (file === null) throw new Error('The lists are closed.')
  const bytes = Buffer.allocUnsafe(length)
  for (let done = 0; done < length; ) {
    const count = readSync(file.descriptor, bytes, done, length - done, position + done)
    if (count === 0) throw new Error('The file of the lists is too short.')
    done += count
  }
  return bytes
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
