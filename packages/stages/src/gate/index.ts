import { defineStage } from '../stage/define-stage.ts'
import { GATE } from './about.ts'
import { PROBLEMS as OF_FACTS } from './facts/problems.ts'
import { planGate } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { PROBLEMS as OF_PROTECTION } from './protection/problems.ts'
import { PROBLEMS as OF_QUEUE } from './queue/problems.ts'
import { readForGate } from './read.ts'

/** Who has to approve a pull request before it is merged. */
export const gate = defineStage({
  ...GATE,
  problems: { ...PROBLEMS, ...OF_FACTS, ...OF_PROTECTION, ...OF_QUEUE },
  ports: ['book', 'environment', 'forge', 'remote', 'trigger'],
  read: readForGate,
  plan: planGate,
})
