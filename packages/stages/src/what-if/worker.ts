import { parentPort, workerData } from 'node:worker_threads'
import { rulesOfSides } from './rule-sides.ts'
import type { WeighWork } from './weigh.ts'
import { weighPaths } from './weigh-paths.ts'

// The second thread: it takes parts of the shared work and sends what it found in them.
if (parentPort) parentPort.postMessage(weighedBy(workerData))

function weighedBy({ sides, ...work }: WeighWork) {
  const parts = weighPaths(work, { ...work, rules: rulesOfSides(sides).rules })
  for (let step = parts.next(); ; step = parts.next()) if (step.done) return step.value
}
