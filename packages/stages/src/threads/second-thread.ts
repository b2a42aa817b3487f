import { Worker } from 'node:worker_threads'

/** Starts a thread that takes parts of the work until none is left, and gives what it sends. The module must be the one for this work. */
export function secondThread<Done>(work: object, module: URL): Promise<readonly Done[]> {
  const done: Done[] = []
  const thread = new Worker(module, { workerData: work })
  thread.on('message', (one: Done) => done.push(one))
  return new Promise((resolve, reject) => {
    thread.on('error', reject)
    thread.on('exit', () => resolve(done))
  })
}
