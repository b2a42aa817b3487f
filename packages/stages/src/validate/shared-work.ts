import type { Settings } from '@triagebook/record'
import { type CheckedRecords, recordChecker } from './check-records.ts'

/** Records to be checked that several threads take from. Plain data, so that a thread can be given it. */
export interface SharedWork {
  readonly folder: string
  readonly settings: Settings
  readonly paths: readonly string[]
  /** One number: the next part, which nobody has taken. */
  readonly next: Int32Array<SharedArrayBuffer>
}

/** One part of the work, and what was found in it. */
export interface WorkDone extends CheckedRecords {
  readonly part: number
  /** How many records there are up to its end. */
  readonly last: number
}

/** So many that taking a part costs nothing, and so few that all threads end at about the same time. */
const RECORDS_OF_A_PART = 200

export function sharedWork(work: Omit<SharedWork, 'next'>): SharedWork {
  return { ...work, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) }
}

/** Takes one part after the other until none is left. */
export function* workOff({ folder, settings, paths, next }: SharedWork): Generator<WorkDone> {
  const check = recordChecker(folder, settings)
  for (;;) {
    const part = Atomics.add(next, 0, 1)
    const start = part * RECORDS_OF_A_PART
    if (start >= paths.length) return
    const records = paths.slice(start, start + RECORDS_OF_A_PART)
    yield { part, last: start + records.length, ...check(records) }
  }
}

/** What was found, in the order of the records, whoever took which part. */
export function joined(done: readonly WorkDone[]): CheckedRecords {
  const inOrder = done.toSorted((a, b) => a.part - b.part)
  return {
    problems: inOrder.flatMap(({ problems }) => problems),
    facts: inOrder.flatMap(({ facts }) => facts),
  }
}
