import { inOneLine, judge, type Policy, type Verdict } from '@triagebook/approval'
import type { GateCase, Path } from '@triagebook/record'
import { listed, type Place, type Problem } from '@triagebook/record/problem'
import type { Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import { factsOfCase } from './facts-of-case.ts'
import { problem } from './problems.ts'
import type { ForGateTest } from './read.ts'

/** Judges each case, and says what is decided otherwise than it expects. */
export function planGateTest({ policy, file, problems, ...known }: ForGateTest): Plan {
  const { cases } = file.value
  const found = cases.map((one, index) => {
    const verdict = judge(policy, factsOfCase(one, known))
    const place = (key: Path[number]) => file.place(['cases', index, key])
    return [
      ...ofPull(one, verdict, place('expect')),
      ...ofRules(one, verdict, { policy, at: place('rules') }),
    ]
  })
  const wrong = found.filter((problems) => problems.length > 0).length
  return {
    changes: [],
    effects: [],
    report: {
      decision: wrong === 0 ? 'passed' : 'otherwise',
      reason: `${countOf(cases.length, 'case')}, ${wrong} decided otherwise.`,
      problems: [...problems, ...found.flat()],
      counts: { cases: cases.length, otherwise: wrong },
    },
  }
}

function ofPull({ name, expect }: GateCase, verdict: Verdict, at: Place): readonly Problem[] {
  const { state } = verdict
  if (state === expect) return []
  return [
    problem('gate-test/otherwise#pull', { name, state, expected: expect, line: inOneLine(verdict) }, at),
  ]
}

function ofRules(
  { name, rules = {} }: GateCase,
  verdict: Verdict,
  { policy, at }: { readonly policy: Policy; readonly at: Place },
): readonly Problem[] {
  return Object.entries(rules).flatMap(([rule, expected]) => {
    const state = verdict.rules.find((one) => one.name === rule)?.state
    if (state === undefined) {
      const known = listed(policy.rules.map((one) => one.name))
      return [problem('gate-test/otherwise#unknown', { name, rule, rules: known }, at)]
    }
    return state === expected
      ? []
      : [problem('gate-test/otherwise#rule', { name, rule, state, expected }, at)]
  })
}
