import { defineStage } from '../stage/define-stage.ts'
import { REPORT } from './about.ts'
import { planReport } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readForReport } from './read.ts'

/** The figures of the book. */
export const report = defineStage({
  ...REPORT,
  problems: PROBLEMS,
  ports: ['book', 'interactive'],
  read: readForReport,
  plan: planReport,
})
