import { PROBLEMS } from '../conflict/problems.ts'
import { defineStage } from '../stage/define-stage.ts'
import { MERGE } from './about.ts'
import { planMerge } from './plan.ts'
import { readVersions } from './read.ts'

/** Two versions of a record become one, each field by its writer. */
export const mergeRecord = defineStage({
  ...MERGE,
  problems: PROBLEMS,
  ports: ['environment'],
  read: readVersions,
  plan: planMerge,
})
