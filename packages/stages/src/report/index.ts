import { defineStage } from '../stage/define-stage.ts'
import { REPORT } from './about.ts'
import { planReport } from './plan.ts'
import { readForReport } from './read.ts'

/** The figures of the book. */
export const report = defineStage({ ...REPORT, ports: ['book'], read: readForReport, plan: planReport })
