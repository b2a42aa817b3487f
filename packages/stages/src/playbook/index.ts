import { defineStage } from '../stage/define-stage.ts'
import { PLAYBOOK } from './about.ts'
import { planPlaybook } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readToPrint } from './read.ts'

/** A checklist or a template, filled for one ticket. */
export const printPlaybook = defineStage({
  ...PLAYBOOK,
  problems: PROBLEMS,
  ports: ['book'],
  read: readToPrint,
  plan: planPlaybook,
})
