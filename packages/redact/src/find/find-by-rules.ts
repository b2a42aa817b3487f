import { CLUES } from '../clue/clues.ts'
import { lazyPattern } from '../rule/lazy-pattern.ts'
import { RULES } from '../rules/rules.ts'
import { TOKEN_RULES } from '../rules/tokens/token-rules.ts'
import type { RankedFinding } from './merge-findings.ts'

/** The text before a match that a rule looks at; the longest is "transactions number:  ". */
const BEFORE = 22
/** The text after a match: the 29 characters of the longest account number with two signs before each, and one more. */
const AFTER = 88
export const RANKED = RULES.map((rule, rank) => ({
  ...rule,
  rank,
  compiled: lazyPattern(rule.pattern, { caseSensitive: !rule.anyCase }),
}))

export type RankedRule = (typeof RANKED)[number]

/** Forms that are recognized by themselves, also where a line break divides them. */
const DIVISIBLE: ReadonlySet<string> = new Set([
  ...TOKEN_RULES.map(({ name }) => name),
  ...['IBAN', 'payment card number', 'e-mail address'],
])

/** The rules that can find something in a text. */
export function rulesFor(text: string, { ip }: { readonly ip: boolean }): readonly RankedRule[] {
  return RANKED.filter(({ kind, name }) => (ip || kind !== 'ip') && CLUES[name].test(text))
}

/** Whether the rule is also tried where line breaks are removed. */
export function isDivisible({ name }: RankedRule): boolean {
  return DIVISIBLE.has(name)
}

/** What each rule finds; the rank is the rule's place in the table. */
export function findByRules(text: string, policy: { readonly ip: boolean }): readonly RankedFinding[] {
  return rulesFor(text, policy).flatMap((rule) => findByRule(text, rule))
}

/** What one rule finds, whatever its clue says. */
export function findByRule(
  text: string,
  { kind, rank, narrow, compiled }: RankedRule,
): readonly RankedFinding[] {
  const findings: RankedFinding[] = []
  let previousEnd = 0
  for (const { start, end } of compiled.find(text)) {
    if (start < previousEnd) continue
    // A finding directly before is replaced, so it does not count as text before this one.
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
