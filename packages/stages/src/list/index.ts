import { defineStage } from '../stage/define-stage.ts'
import { LIST } from './about.ts'
import { planList } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readToList } from './read.ts'

/** Tickets by state, people and time. */
export const listTickets = defineStage({
  ...LIST,
  problems: PROBLEMS,
  ports: ['book'],
  read: readToList,
  plan: planList,
})
