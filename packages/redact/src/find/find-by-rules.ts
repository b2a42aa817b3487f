import { lazyPattern } from '../rule/lazy-pattern.ts'
import { RULES } from '../rules/rules.ts'
import type { RankedFinding } from './merge-findings.ts'

/** How much before a match tells what it is: a word or two. */
const BEFORE = 24
/** How much after it can still belong to it: the rest of the longest IBAN, with a space after each sign. */
const AFTER = 80
const RANKED = RULES.map((rule, rank) => ({
  ...rule,
  rank,
  compiled: lazyPattern(rule.pattern, { caseSensitive: !rule.anyCase }),
}))

/** What the rules of our table find, rule by rule; their rank is their place in it. */
export function findByRules(text: string, { ip }: { readonly ip: boolean }): readonly RankedFinding[] {
  return RANKED.filter(({ kind }) => ip || kind !== 'ip').flatMap((rule) => findByRule(text, rule))
}

function findByRule(
  text: string,
  { kind, rank, clue, narrow, compiled }: (typeof RANKED)[number],
): readonly RankedFinding[] {
  if (!clue.test(text)) return []
  const findings: RankedFinding[] = []
  let previousEnd = 0
  for (const { start, end } of compiled.find(text)) {
    // What was found just before will be gone, so it is no surrounding.
    const before = text.slice(Math.max(previousEnd, start - BEFORE), start)
    const found = text.slice(start, end)
    const part = narrow
      ? narrow(found, { before, after: text.slice(end, end + AFTER) })
      : { start: 0, end: found.length }
    if (!part) continue
    previousEnd = start + part.end
    findings.push({ kind, rank, start: start + part.start, end: previousEnd })
  }
  return findings
}
