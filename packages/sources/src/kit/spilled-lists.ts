import { openSpillFile, type SpillFile } from './spill-file.ts'

const WRITE_AT_ONCE = 256 * 1024

/** Lists by key. */
export interface Lists<T> {
  add(key: string, entry: T): void
  get(key: string): readonly T[] | undefined
}

/** Lists on the disk. Close them when nothing is read from them any more. */
export interface SpilledLists<T> extends Lists<T> {
  close(): void
}

/** Lists of plain JSON in a temporary file; of each entry only its place is in memory. */
export function spilledLists<T>(): SpilledLists<T> {
  const places = new Map<string, number[]>()
  let pending: Buffer[] = []
  let pendingBytes = 0
  let end = 0
  let file: SpillFile | null = null
  const flush = (): SpillFile => {
    file ??= openSpillFile()
    if (pendingBytes > 0) file.write(Buffer.concat(pending), end - pendingBytes)
    pending = []
    pendingBytes = 0
    return file
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
      if (pendingBytes > WRITE_AT_ONCE) flush()
    },
    get: (key) => {
      const own = places.get(key)
      if (own === undefined) return undefined
      const written = flush()
      return Array.from({ length: own.length / 2 }, (_, index): T => {
        const bytes = written.read(own[index * 2] ?? 0, own[index * 2 + 1] ?? 0)
        return JSON.parse(bytes.toString('utf8'))
      })
    },
    close: () => {
      file?.close()
      file = null
    },
  }
}
