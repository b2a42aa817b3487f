import { parentPort, workerData } from 'node:worker_threads'
import { workOff } from './shared-work.ts'

// The other thread takes parts of the same work and sends what it found; `shared-work.ts` says what it is given.
if (parentPort) for (const part of workOff(workerData)) parentPort.postMessage(part)
