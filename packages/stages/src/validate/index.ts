import { defineStage } from '../stage/define-stage.ts'
import { VALIDATE } from './about.ts'
import { planValidation } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readToValidate } from './read.ts'

/** Records, rules and settings are checked. Writes only where it is asked to fix. */
export const validate = defineStage({
  ...VALIDATE,
  problems: PROBLEMS,
  ports: ['book', 'interactive', 'worker', 'pull'],
  read: readToValidate,
  plan: planValidation,
})
