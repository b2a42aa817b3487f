import { inOneLine, judge } from '@triagebook/approval'
import type { Plan } from '../../stage/plan.ts'
import { countOf } from '../../words/count-of.ts'
import { textForReader } from '../../words/text-for-reader.ts'
import { lineOfRule } from '../text/line-of-rule.ts'
import type { LocalCase } from './local-case.ts'

/** What the gate will ask for, before a branch is pushed. */
export function planLocal({ policy, facts, branch }: LocalCase): Plan {
  const verdict = judge(policy, facts)
  const concerned = verdict.rules.filter(({ state }) => state !== 'skipped')
  const against = `${branch.name} against ${branch.base.branch}: ${countOf(facts.changes.length, 'changed file')}, ${countOf(branch.commits.length, 'commit')}.`
  const lines = [
    against,
    inOneLine(verdict),
    ...(concerned.length === 0 ? [] : ['']),
    ...concerned.flatMap((rule) => [
      `${rule.name}: ${rule.about}`,
      `  Applies: ${rule.because}`,
      `  ${lineOfRule(verdict, rule)}`,
    ]),
  ]
  return {
    changes: [],
    effects: [],
    report: {
      decision: verdict.state,
      reason: '',
      problems: verdict.problems,
      onlyWarns: true,
      counts: { rules: concerned.length },
      output: textForReader(`${lines.join('\n')}\n`),
      data: { ask: verdict.ask, rules: concerned.map(({ name, state }) => ({ name, state })) },
    },
  }
}
