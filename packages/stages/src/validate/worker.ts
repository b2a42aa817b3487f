import { parentPort, workerData } from 'node:worker_threads'
import { takeParts } from './records/shared-work.ts'

// The second thread: it takes parts of the shared work and sends what it finds.
if (parentPort) for await (const part of takeParts(workerData)) parentPort.postMessage(part)
