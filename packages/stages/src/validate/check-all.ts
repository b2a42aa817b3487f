import { availableParallelism } from 'node:os'
import type { Book } from '@triagebook/book'
import type { Host } from '../stage.ts'
import type { CheckedRecords } from './check-records.ts'
import { secondThread } from './second-thread.ts'
import { joined, type SharedWork, sharedWork, type WorkDone, workOff } from './shared-work.ts'

/** From here on a second thread pays: starting it takes as long as checking about a thousand records, of which it then takes half. */
const WORTH_A_THREAD = 2000

/** Checks records, in two threads where there are many, and tells how far it has come. What it finds is in their order. */
export async function checkAll(book: Book, paths: readonly string[], host: Host): Promise<CheckedRecords> {
  const work = sharedWork({ folder: book.folder, settings: book.settings, paths })
  const isWorthIt = paths.length >= WORTH_A_THREAD && availableParallelism() > 1
  const others = host.worker && isWorthIt ? secondThread(work, host.worker) : []
  const own = workOffSlowly(work, host)
  return joined([...(await own), ...(await others)])
}

/** So that what the other thread says is heard meanwhile. */
async function workOffSlowly(work: SharedWork, host: Host): Promise<readonly WorkDone[]> {
  const done: WorkDone[] = []
  for (const one of workOff(work)) {
    done.push(one)
    host.progress(`${one.last} of ${work.paths.length} records checked`)
    await new Promise(setImmediate)
  }
  return done
}
