import { defineStage } from '../stage/define-stage.ts'
import { PROBLEMS } from '../what-if/problems.ts'
import { PRIORITIZE } from './about.ts'
import { planPrioritization } from './plan.ts'
import { planRulesOfPull } from './pull/plan.ts'
import { readRulesOfPull } from './pull/read.ts'
import { readToPrioritize } from './read.ts'

/** The rules fill what no person has set, sign what people set, and say why; for a pull request, what its rules change. */
export const prioritize = defineStage({
  ...PRIORITIZE,
  problems: PROBLEMS,
  ports: ['book', 'environment', 'pull', 'obeysRuleModes'],
  read: async (inputs, ports) =>
    ports.pull === undefined ? readToPrioritize(inputs, ports) : readRulesOfPull(ports.pull, ports),
  plan: async function* (facts, run) {
    if ('outcome' in facts) yield planRulesOfPull(facts)
    else yield* planPrioritization(facts, run)
  },
})
