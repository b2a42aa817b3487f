import { defineStage } from '../stage/define-stage.ts'
import { RULES_SCORE } from './about.ts'
import { planScore } from './plan.ts'
import { readToScore } from './read.ts'

/** Which rules people agree with, and which need attention. */
export const rulesScore = defineStage({
  ...RULES_SCORE,
  ports: ['book'],
  read: readToScore,
  plan: planScore,
})
