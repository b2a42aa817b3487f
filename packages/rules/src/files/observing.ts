import type { RuleBook } from './rule-book.ts'

/** The rules with the `mode` of each file obeyed: what a file in mode `observe` decides is not written. */
export function observing(rules: RuleBook): RuleBook {
  const observed = [...rules.modes].flatMap(([file, mode]) => (mode === 'observe' ? [file] : []))
  return { ...rules, observed: new Set(observed) }
}
