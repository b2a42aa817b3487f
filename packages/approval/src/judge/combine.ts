import type { PolicyTree } from '../policy/policy.ts'
import type { RuleVerdict, State } from '../verdict/verdict.ts'

/** Of the states in a group the first that is there. `all`: one that waits holds all. `any`: one that approves is enough. */
const STRONGEST = {
  all: ['error', 'disapproved', 'pending', 'approved'],
  any: ['error', 'disapproved', 'approved', 'pending'],
} as const satisfies Record<string, readonly State[]>

/** The state of the whole policy. What is skipped counts for nothing; where all is, the group is skipped. */
export function combine(
  tree: PolicyTree,
  states: ReadonlyMap<string, RuleVerdict['state']>,
): RuleVerdict['state'] {
  if ('rule' in tree) return stateOf(tree.rule, states)
  const found = tree.of.map((part) => combine(part, states))
  return STRONGEST[tree.kind].find((state) => found.includes(state)) ?? 'skipped'
}

function stateOf(rule: string, states: ReadonlyMap<string, RuleVerdict['state']>): RuleVerdict['state'] {
  const state = states.get(rule)
  if (state === undefined) throw new Error(`The policy names a rule that it does not have: ${rule}.`)
  return state
}
