import type { Book } from '@triagebook/book'
import type { RuleSource } from '@triagebook/rules'
import type { PortsOf } from '../../stage/host.ts'
import { secondThread } from '../../threads/second-thread.ts'
import { isWorthAThread } from '../../threads/shared-paths.ts'
import type { CheckedRecords } from './check-records.ts'
import { joined, type SharedWork, sharedWork, takeParts, type WorkDone } from './shared-work.ts'

/** Checks records, in two threads if there are many, and reports progress. The result is in the order of the records. */
export async function checkAll(
  book: Book,
  paths: readonly string[],
  checks: RuleSource | null,
  { worker, now, progress }: PortsOf<'worker'>,
): Promise<CheckedRecords> {
  const work = sharedWork({ folder: book.folder, settings: book.settings, now, checks, paths })
  const others = worker && isWorthAThread(paths) ? secondThread<WorkDone>(work, worker) : []
  const own = workWithPauses(work, progress)
  return joined([...(await own), ...(await others)])
}

/** Pauses between parts, so that messages of the other thread are handled. */
async function workWithPauses(
  work: SharedWork,
  progress: (line: string) => void,
): Promise<readonly WorkDone[]> {
  const done: WorkDone[] = []
  for await (const one of takeParts(work)) {
    done.push(one)
    progress(`${one.last} of ${work.paths.length} records checked`)
    await new Promise(setImmediate)
  }
  return done
}
