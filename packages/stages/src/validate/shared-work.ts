import { type CheckedRecords, type Circumstances, recordChecker } from './check-records.ts'

/** Records that several threads check together. Plain data, so that it can be sent to a thread. */
export interface SharedWork extends Circumstances {
  readonly paths: readonly string[]
  /** One number: the next part that no thread has taken. */
  readonly next: Int32Array<SharedArrayBuffer>
}

/** What was found in one part of the work. */
export interface WorkDone extends CheckedRecords {
  readonly part: number
  /** How many records there are up to its end. */
  readonly last: number
}

/** Large enough that taking a part costs nothing, small enough that all threads finish at about the same time. */
const RECORDS_OF_A_PART = 200

export function sharedWork(work: Omit<SharedWork, 'next'>): SharedWork {
  return { ...work, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) }
}

/** Takes and checks one part after the other until none is left. */
export async function* takeParts({ paths, next, ...circumstances }: SharedWork): AsyncGenerator<WorkDone> {
  const check = await recordChecker(circumstances)
  for (;;) {
    const part = Atomics.add(next, 0, 1)
    const start = part * RECORDS_OF_A_PART
    if (start >= paths.length) return
    const records = paths.slice(start, start + RECORDS_OF_A_PART)
    yield { part, last: start + records.length, ...check(records) }
  }
}

/** What all threads found, in the order of the records. */
export function joined(done: readonly WorkDone[]): CheckedRecords {
  const inOrder = done.toSorted((a, b) => a.part - b.part)
  return {
    problems: inOrder.flatMap(({ problems }) => problems),
    facts: inOrder.flatMap(({ facts }) => facts),
    escalated: inOrder.flatMap(({ escalated }) => escalated),
    open: inOrder.flatMap(({ open }) => open),
  }
}
