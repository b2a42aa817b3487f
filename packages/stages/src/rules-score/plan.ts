import type { Run } from '../stage/define-stage.ts'
import type { Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import { scoreText } from './in-words.ts'
import { judgeFile } from './judge-file.ts'
import { byAttention, type JudgedRule, judgeRule } from './judge-rule.ts'
import type { ToScore } from './read.ts'

/** Judges each rule file and each rule by what became of them in the tickets of the book. */
export function planScore(facts: ToScore, { now }: Run): Plan {
  const files = facts.files.map((file) => judgeFile(file, facts))
  const rules = facts.files
    .flatMap((file) => file.rules.map((rule) => judgeRule(rule, file, facts.uses.get(rule.name), now)))
    .sort(byAttention)
  const attention = rules.filter(needsAttention).length
  const promoted = files.filter(({ promoteTo }) => promoteTo !== null).length
  return {
    changes: [],
    effects: [],
    report: {
      decision: attention > 0 ? 'attention' : 'sound',
      reason: [
        `${countOf(rules.length, 'rule')} scored on ${countOf(facts.tickets, 'ticket')}:`,
        `${attention} ${attention === 1 ? 'needs' : 'need'} attention.`,
        `${countOf(promoted, 'rule file')} may be promoted.`,
      ].join(' '),
      problems: facts.problems,
      counts: { rules: rules.length, attention, promoted },
      output: scoreText(files, rules, now),
      data: { files, rules },
    },
  }
}

function needsAttention({ isOverridden, matchesNothing, isOld }: JudgedRule): boolean {
  return isOverridden || matchesNothing || isOld
}
