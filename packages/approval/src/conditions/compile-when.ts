import type { Path, PullCondition } from '@triagebook/record'
import type { CompileContext } from '../compile/compile-context.ts'
import type { PullPredicate } from '../policy/policy.ts'
import { checks } from './checks.ts'
import type { Condition, ConditionKey } from './condition.ts'
import { noPaths, onlyPaths, paths } from './paths.ts'
import { author, contributor, onlyContributors, soleContributor } from './people.ts'
import { signed } from './signed.ts'
import { size } from './size.ts'
import { ticket } from './ticket.ts'
import { labels, sourceBranch, targetBranch, title } from './words.ts'

/** In the order in which they are asked. The types require one for each key of the schema. */
const CONDITIONS: { readonly [Key in ConditionKey]: Condition<Key> } = {
  paths,
  'only-paths': onlyPaths,
  'no-paths': noPaths,
  author,
  contributor,
  'only-contributors': onlyContributors,
  'sole-contributor': soleContributor,
  labels,
  size,
  'target-branch': targetBranch,
  'source-branch': sourceBranch,
  title,
  checks,
  signed,
  ticket,
}

const KEYS: readonly ConditionKey[] = Object.keys(CONDITIONS).filter(isConditionKey)

function isConditionKey(key: string): key is ConditionKey {
  return Object.hasOwn(CONDITIONS, key)
}

/** `when` of a rule: holds if all its keys do; the first that does not is the reason. Without it: always. */
export function compileWhen(
  when: PullCondition | undefined,
  path: Path,
  context: CompileContext,
): PullPredicate {
  if (when === undefined) return () => ({ met: true, because: 'it concerns every pull request' })
  const predicates = KEYS.flatMap((key) => compileKey(key, when, path, context))
  return (facts) => {
    const reasons: string[] = []
    for (const predicate of predicates) {
      const result = predicate(facts)
      if (!result.met) return result
      reasons.push(result.because)
    }
    return { met: true, because: reasons.join(' and ') }
  }
}

function compileKey<Key extends ConditionKey>(
  key: Key,
  when: PullCondition,
  path: Path,
  context: CompileContext,
): readonly PullPredicate[] {
  const operand = when[key]
  return operand === undefined ? [] : [CONDITIONS[key](operand, [...path, key], context)]
}
