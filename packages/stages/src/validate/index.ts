import { defineStage } from '../stage/define-stage.ts'
import { VALIDATE } from './about.ts'
import { PROBLEMS as OF_FILES } from './files/problems.ts'
import { planValidation } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readToValidate } from './read.ts'

/** Records, rules and settings are checked. Writes only where it is asked to fix. */
export const validate = defineStage({
  ...VALIDATE,
  problems: { ...PROBLEMS, ...OF_FILES },
  ports: ['book', 'interactive', 'worker', 'pull'],
  read: readToValidate,
  plan: planValidation,
})
