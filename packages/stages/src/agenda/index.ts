import { defineStage } from '../stage/define-stage.ts'
import { AGENDA } from './about.ts'
import { planAgenda } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readForAgenda } from './read.ts'

/** The agenda of one meeting day. */
export const agenda = defineStage({
  ...AGENDA,
  problems: PROBLEMS,
  ports: ['book', 'environment', 'forge', 'remote'],
  read: readForAgenda,
  plan: planAgenda,
})
