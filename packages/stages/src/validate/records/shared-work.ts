import { type SharedPaths, sharedPaths, takePaths } from '../../threads/shared-paths.ts'
import { type CheckedRecords, type Circumstances, recordChecker } from './check-records.ts'

/** Records that several threads check together. Plain data, so that it can be sent to a thread. */
export interface SharedWork extends Circumstances, SharedPaths {}

/** What was found in one part of the work. */
export interface WorkDone extends CheckedRecords {
  readonly part: number
  /** How many records there are up to its end. */
  readonly last: number
}

export function sharedWork({ paths, ...circumstances }: Omit<SharedWork, 'next'>): SharedWork {
  return { ...circumstances, ...sharedPaths(paths) }
}

/** Takes and checks one part after the other until none is left. */
export async function* takeParts({ paths, next, ...circumstances }: SharedWork): AsyncGenerator<WorkDone> {
  const check = await recordChecker(circumstances)
  for (const { paths: records, ...part } of takePaths({ paths, next })) yield { ...part, ...check(records) }
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
