import type { Path } from '@triagebook/record'
import type { CompileContext } from '../compile/compile-context.ts'
import { compilePatterns } from '../compile/compile-patterns.ts'
import type { PullFacts } from '../facts/pull-facts.ts'
import type { PullPredicate } from '../policy/policy.ts'
import type { Condition } from './condition.ts'
import { shown } from './shown.ts'

/** `labels: [urgent]`: it has each of them, whatever the case, as on the forge. */
export const labels: Condition<'labels'> = (wanted) => (facts) => {
  const has = new Set(facts.labels.map((label) => label.toLowerCase()))
  const lacking = wanted.find((label) => !has.has(label.toLowerCase()))
  return lacking === undefined
    ? { met: true, because: `it has the label ${wanted.map(shown).join(' and ')}` }
    : { met: false, because: `it does not have the label ${shown(lacking)}` }
}

/** `target-branch: [^main$]`: the branch that it is for matches one of these. */
export const targetBranch: Condition<'target-branch'> = (patterns, path, context) =>
  branch(compilePatterns(patterns, path, context), ({ base }) => base.branch, 'its target branch')

/** `source-branch: [^dependabot/]`: the branch that it is from matches one of these. */
export const sourceBranch: Condition<'source-branch'> = (patterns, path, context) =>
  branch(compilePatterns(patterns, path, context), ({ head }) => head.branch, 'its source branch')

function branch(
  firstIn: (text: string) => string | undefined,
  read: (facts: PullFacts) => string,
  label: string,
): PullPredicate {
  return (facts) => {
    const name = read(facts)
    const found = firstIn(name)
    return found === undefined
      ? { met: false, because: `${label} is ${shown(name)}` }
      : { met: true, because: `${label} ${shown(name)} matches ${found}` }
  }
}

/** `title: { not-matches: [^wip] }`: its title matches one of `matches`, and none of `not-matches`. */
export const title: Condition<'title'> = (operand, path, context) => {
  const wanted = patternsAt(operand.matches, [...path, 'matches'], context)
  const unwanted = patternsAt(operand['not-matches'], [...path, 'not-matches'], context)
  return (facts) => {
    const refused = unwanted?.(facts.title)
    if (refused !== undefined) return { met: false, because: `its title matches ${refused}` }
    if (wanted === undefined) return { met: true, because: 'its title matches no pattern that it must not' }
    const found = wanted(facts.title)
    return found === undefined
      ? { met: false, because: 'its title matches no pattern' }
      : { met: true, because: `its title matches ${found}` }
  }
}

function patternsAt(patterns: readonly string[] | undefined, path: Path, context: CompileContext) {
  return patterns && compilePatterns(patterns, path, context)
}
