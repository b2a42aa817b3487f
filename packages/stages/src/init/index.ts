import { defineStage } from '../stage/define-stage.ts'
import { INIT } from './about.ts'
import { planInit } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readForInit } from './read.ts'

/** A folder becomes a book. */
export const initBook = defineStage({
  ...INIT,
  problems: PROBLEMS,
  ports: ['installation', 'environment'],
  read: readForInit,
  plan: planInit,
})
