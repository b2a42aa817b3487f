import { defineStage } from '../stage/define-stage.ts'
import { DUPLICATES } from './about.ts'
import { planDuplicates } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readToShow } from './read.ts'

/** Earlier tickets that new ones are like. */
export const duplicates = defineStage({
  ...DUPLICATES,
  problems: PROBLEMS,
  ports: ['book'],
  read: readToShow,
  plan: planDuplicates,
})
