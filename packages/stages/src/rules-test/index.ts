import { defineStage } from '../stage/define-stage.ts'
import { RULES_TEST } from './about.ts'
import { planRulesTest } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readForRulesTest } from './read.ts'

/** The rules against the examples that people wrote beside them. */
export const rulesTest = defineStage({
  ...RULES_TEST,
  problems: PROBLEMS,
  ports: ['book'],
  read: readForRulesTest,
  plan: planRulesTest,
})
