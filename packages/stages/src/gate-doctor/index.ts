import { PROBLEMS } from '../gate/protection/problems.ts'
import { defineStage } from '../stage/define-stage.ts'
import { GATE_DOCTOR } from './about.ts'
import { planGateDoctor } from './plan.ts'
import { readForDoctor } from './read.ts'

/** What the gate cannot protect as the repository is set up. */
export const gateDoctor = defineStage({
  ...GATE_DOCTOR,
  problems: PROBLEMS,
  ports: ['book', 'environment', 'forge', 'remote'],
  read: readForDoctor,
  plan: planGateDoctor,
})
