import { defineStage } from '../stage/define-stage.ts'
import { PRIORITIZE } from './about.ts'
import { planPrioritization } from './plan.ts'
import { readToPrioritize } from './read.ts'

/** The rules fill what no person has set, sign what people set, and say why. */
export const prioritize = defineStage({
  ...PRIORITIZE,
  ports: ['book', 'environment'],
  read: readToPrioritize,
  plan: planPrioritization,
})
