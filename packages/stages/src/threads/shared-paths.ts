import { availableParallelism } from 'node:os'

/** Records that several threads work on together. Plain data, so that it can be sent to a thread. */
export interface SharedPaths {
  readonly paths: readonly string[]
  /** One number: the next part that no thread has taken. */
  readonly next: Int32Array<SharedArrayBuffer>
}

export interface Part {
  readonly part: number
  /** How many records there are up to its end. */
  readonly last: number
  readonly paths: readonly string[]
}

/** Large enough that taking a part costs nothing, small enough that all threads finish at about the same time. */
const RECORDS_OF_A_PART = 200

/** From this many records on a second thread saves time: starting it takes as long as checking about a thousand. */
const WORTH_A_THREAD = 2000

export function sharedPaths(paths: readonly string[]): SharedPaths {
  return { paths, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) }
}

export function isWorthAThread(paths: readonly string[]): boolean {
  return paths.length >= WORTH_A_THREAD && availableParallelism() > 1
}

/** Takes one part after the other until none is left. */
export function* takePaths({ paths, next }: SharedPaths): Generator<Part> {
  for (;;) {
    const part = Atomics.add(next, 0, 1)
    const start = part * RECORDS_OF_A_PART
    if (start >= paths.length) return
    const own = paths.slice(start, start + RECORDS_OF_A_PART)
    yield { part, last: start + own.length, paths: own }
  }
}
