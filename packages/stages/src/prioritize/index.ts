import { defineStage } from '../stage/define-stage.ts'
import { PROBLEMS as OF_WHAT_IF } from '../what-if/problems.ts'
import { PRIORITIZE } from './about.ts'
import { planPrioritization } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { planRulesOfPull } from './pull/plan.ts'
import { readRulesOfPull } from './pull/read.ts'
import { readToPrioritize } from './read.ts'

/** The rules fill what no person has set, sign what people set, and say why; for a pull request, what its rules change. */
export const prioritize = defineStage({
  ...PRIORITIZE,
  problems: { ...PROBLEMS, ...OF_WHAT_IF },
  ports: ['book', 'environment', 'pull', 'obeysRuleModes', 'worker'],
  read: async (inputs, ports) =>
    ports.pull === undefined ? readToPrioritize(inputs, ports) : readRulesOfPull(ports.pull, ports),
  plan: async function* (facts, run) {
    if ('outcome' in facts) yield planRulesOfPull(facts)
    else yield* planPrioritization(facts, run)
  },
})
