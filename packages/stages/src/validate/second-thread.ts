import { Worker } from 'node:worker_threads'
import type { SharedWork, WorkDone } from './shared-work.ts'

/** Starts a thread that takes parts of the work until none is left, and gives what it finds. `module` is this stage's `worker`. */
export function secondThread(work: SharedWork, module: URL): Promise<readonly WorkDone[]> {
  const done: WorkDone[] = []
  const thread = new Worker(module, { workerData: work })
  thread.on('message', (one: WorkDone) => done.push(one))
  return new Promise((resolve, reject) => {
    thread.on('error', reject)
    thread.on('exit', () => resolve(done))
  })
}
