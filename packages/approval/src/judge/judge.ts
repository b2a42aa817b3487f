import { type Problem, problemsOf } from '@triagebook/record/problem'
import { branchOf, rulesOf } from '../ask/branch.ts'
import { fewestPeople } from '../ask/fewest-people.ts'
import type { PullFacts } from '../facts/pull-facts.ts'
import type { Policy } from '../policy/policy.ts'
import { PROBLEMS } from '../verdict/problems.ts'
import type { RuleVerdict, Verdict } from '../verdict/verdict.ts'
import { combine } from './combine.ts'
import { judgeRule } from './judge-rule.ts'
import { pullOf } from './pull.ts'

const problem = problemsOf(PROBLEMS)

/** Whether a pull request may be merged. What is not known whole, or concerns no rule, is an error and never a pass. */
export function judge(policy: Policy, facts: PullFacts): Verdict {
  if (facts.gaps.length > 0) return settled('error', [], facts.gaps)
  const pull = pullOf(facts)
  const rules = policy.rules.map((rule) => judgeRule(rule, pull))
  const state = combine(policy.tree, new Map(rules.map(({ name, state }) => [name, state])))
  if (state === 'skipped') return settled('error', rules, [problem('approval/no-rule', {})])
  return state === 'pending' ? waiting(policy, rules) : settled(state, rules, [])
}

/** Nobody is asked: it is approved, or first something else has to be fixed. */
function settled(
  state: Verdict['state'],
  rules: readonly RuleVerdict[],
  problems: readonly Problem[],
): Verdict {
  return { state, rules, problems, ask: [], askIsFewest: true, waitsFor: [] }
}

function waiting({ tree }: Policy, rules: readonly RuleVerdict[]): Verdict {
  const branch = branchOf(tree, new Map(rules.map((rule) => [rule.name, rule])))
  if (branch === undefined) return settled('pending', rules, [])
  const { people, isFewest } = fewestPeople(branch)
  return {
    ...settled('pending', rules, []),
    ask: people,
    askIsFewest: isFewest,
    waitsFor: rulesOf(branch, people),
  }
}
