import { defineStage } from '../stage/define-stage.ts'
import { GATE_TEST } from './about.ts'
import { planGateTest } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readForGateTest } from './read.ts'

/** A policy against the decisions that people expect of it. */
export const gateTest = defineStage({
  ...GATE_TEST,
  problems: PROBLEMS,
  ports: ['book'],
  read: readForGateTest,
  plan: planGateTest,
})
