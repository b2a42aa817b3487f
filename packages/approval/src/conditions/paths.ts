import { compilePaths } from '../compile/compile-paths.ts'
import type { PullFacts } from '../facts/pull-facts.ts'
import type { Condition } from './condition.ts'
import { shown, shownFirst } from './shown.ts'

/** `paths: [/rules/]`: it changes one of them, on either side of a rename. */
export const paths: Condition<'paths'> = (patterns, path, context) => {
  const isOne = compilePaths(patterns, path, context)
  return (facts) => {
    const found = changedIn(facts).filter(isOne)
    return found.length > 0
      ? { met: true, because: `it changes ${shownFirst(found, 'path')}` }
      : { met: false, because: `it changes nothing in ${shownFirst(patterns, 'pattern')}` }
  }
}

/** `only-paths: [/docs/]`: it changes nothing else, and something. */
export const onlyPaths: Condition<'only-paths'> = (patterns, path, context) => {
  const isOne = compilePaths(patterns, path, context, 'files')
  return (facts) => {
    const changed = changedIn(facts)
    if (changed.length === 0) return { met: false, because: 'it changes nothing' }
    const other = changed.find((one) => !isOne(one))
    return other === undefined
      ? { met: true, because: `it changes nothing outside ${shownFirst(patterns, 'pattern')}` }
      : { met: false, because: `it changes ${shown(other)}` }
  }
}

/** `no-paths: [/rules/]`: it changes none of them. */
export const noPaths: Condition<'no-paths'> = (patterns, path, context) => {
  const isOne = compilePaths(patterns, path, context)
  return (facts) => {
    const found = changedIn(facts).filter(isOne)
    return found.length > 0
      ? { met: false, because: `it changes ${shownFirst(found, 'path')}` }
      : { met: true, because: `it changes nothing in ${shownFirst(patterns, 'pattern')}` }
  }
}

function changedIn({ changes }: PullFacts): readonly string[] {
  return changes.map((change) => change.path)
}
