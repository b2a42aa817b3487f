// The second thread of a command: an entry point next to main.ts in the sources, the build and the bundle.
import { workerData } from 'node:worker_threads'

if (workerData.kind === 'weigh') await import('@triagebook/stages/what-if/worker')
else await import('@triagebook/stages/validate/worker')
