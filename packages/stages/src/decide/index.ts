import { defineStage } from '../stage/define-stage.ts'
import { DECIDE } from './about.ts'
import { planDecision } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readToDecide } from './read.ts'

/** One command of a person on one or more tickets. */
export const decide = defineStage({
  ...DECIDE,
  problems: PROBLEMS,
  ports: ['book', 'environment'],
  read: readToDecide,
  plan: planDecision,
})

export { type MissingWord, questionsAt } from './missing-words.ts'
