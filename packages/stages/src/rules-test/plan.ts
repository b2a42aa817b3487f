import { listed } from '@triagebook/record/problem'
import type { Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import type { ForRulesTest } from './read.ts'

/** Says which examples fail, and which rules have none. */
export function planRulesTest({ tried, problems }: ForRulesTest): Plan {
  const { examples, failed, without } = tried
  const sentences = [triedWords(examples, failed), ...(without.length === 0 ? [] : [withoutWords(without)])]
  return {
    changes: [],
    effects: [],
    report: {
      decision: failed === 0 ? 'passed' : 'failed',
      reason: sentences.join(' '),
      problems: [...problems, ...tried.problems],
      counts: { examples, failed, without: without.length },
      data: { without },
    },
  }
}

function triedWords(examples: number, failed: number): string {
  if (examples === 0) return 'There is no example to try.'
  const outcome = failed === 0 ? 'all pass' : `${failed} ${failed === 1 ? 'fails' : 'fail'}`
  return `${countOf(examples, 'example')} tried: ${outcome}.`
}

function withoutWords(without: readonly string[]): string {
  return `${countOf(without.length, 'rule')} ${without.length === 1 ? 'has' : 'have'} no example: ${listed(without)}.`
}
