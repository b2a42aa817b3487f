import { GATE } from '../gate/about.ts'
import { defineStage } from '../stage/define-stage.ts'
import { planTimings } from './plan.ts'
import { readTimings } from './read.ts'

export { withTimings } from './with-timings.ts'

/** How long the reviews of merged pull requests took, kept in the history of their tickets: a part of the gate’s sweep. */
export const gateTimings = defineStage({
  ...GATE,
  ports: ['book', 'environment', 'forge', 'remote'],
  read: readTimings,
  plan: planTimings,
})
