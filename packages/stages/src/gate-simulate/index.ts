import { defineStage } from '../stage/define-stage.ts'
import { GATE_SIMULATE } from './about.ts'
import { planSimulation } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readForSimulation } from './read.ts'

/** A pull request as if somebody approved it now. */
export const gateSimulate = defineStage({
  ...GATE_SIMULATE,
  problems: PROBLEMS,
  ports: ['book', 'environment', 'forge', 'remote'],
  read: readForSimulation,
  plan: planSimulation,
})
