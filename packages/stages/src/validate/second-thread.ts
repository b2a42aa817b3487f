import { Worker } from 'node:worker_threads'
import type { SharedWork, WorkDone } from './shared-work.ts'

/** What a thread finds that takes from the work until nothing is left. `module` is this stage's `worker`. */
export function secondThread(work: SharedWork, module: URL): Promise<readonly WorkDone[]> {
  const done: WorkDone[] = []
  const thread = new Worker(module, { workerData: work })
  thread.on('message', (one: WorkDone) => done.push(one))
  return new Promise((resolve, reject) => {
    thread.on('error', reject)
    thread.on('exit', () => resolve(done))
  })
}
