import type { Book } from '@triagebook/book'
import { defineStage } from '../stage/define-stage.ts'
import { PROBLEMS as OF_WHAT_IF } from '../what-if/problems.ts'
import { PRIORITIZE } from './about.ts'
import { planPrioritization } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { planRulesOfPull } from './pull/plan.ts'
import { readRulesOfPull } from './pull/read.ts'
import { namedIds, readToPrioritize } from './read.ts'
import { type DuplicatesOf, withLikelyDuplicates } from './with-likely-duplicates.ts'

/** The rules fill what no person has set, sign what people set, and say why; for a pull request, what its rules change. */
export const prioritize = defineStage({
  ...PRIORITIZE,
  problems: { ...PROBLEMS, ...OF_WHAT_IF },
  ports: ['book', 'environment', 'pull', 'obeysRuleModes', 'worker'],
  read: async (inputs, ports) =>
    ports.pull === undefined
      ? {
          ...(await readToPrioritize(inputs, ports)),
          duplicatesOf: duplicatesIn(ports.book, namedIds(inputs)),
        }
      : readRulesOfPull(ports.pull, ports),
  plan: async function* (facts, run) {
    if ('outcome' in facts) yield planRulesOfPull(facts)
    else yield* withLikelyDuplicates(planPrioritization(facts, run), facts.duplicatesOf)
  },
})

/** Whoever names tickets asks about these, not about the whole book. The words are loaded when a new ticket is there. */
function duplicatesIn(book: Book, named: readonly string[]): DuplicatesOf {
  return async (ids, securityReports) => {
    if (named.length > 0) return null
    const { likelyDuplicates } = await import('./likely-duplicates.ts')
    return likelyDuplicates(ids, book, securityReports)
  }
}
