import type { SecretKind } from '@triagebook/record'
import { findNames } from '../names/find-names.ts'
import { plainForm } from '../plain/plain-form.ts'
import { withoutBreaks } from '../plain/without-breaks.ts'
import type { Policy } from '../policy/policy.ts'
import type { Span } from '../rule/rule.ts'
import { RULES } from '../rules/rules.ts'
import { findByRule, isDivisible, type RankedRule, rulesFor } from './find-by-rules.ts'
import { type Finding, mergeFindings, type RankedFinding } from './merge-findings.ts'
import { windowsOf } from './windows-of.ts'

export type { Finding } from './merge-findings.ts'

/** The replacement of a secret. It is never found itself. */
export function placeholder(kind: SecretKind): string {
  return `[redacted: ${kind}]`
}

const PLACEHOLDER = /\[redacted: [a-z-]+\]/g

/** The secrets and personal data that a book's policy removes from a text: from left to right, none overlapping, no placeholder. */
export function findSecrets(text: string, policy: Policy): readonly Finding[] {
  const blanked = text.replace(PLACEHOLDER, (found) => '\n'.repeat(found.length))
  const plain = plainForm(blanked)
  const rules = rulesFor(plain.text, policy)
  const whole = findInWindows(plain.text, rules)
  const divided = ([0, 1] as const).flatMap((from) => findInPairs(plain.text, from, rules, whole))
  const names = policy.names === undefined ? [] : findNames(plain.text, policy.names)
  const found = [...whole, ...divided, ...names.map(ofName)].map((finding) => ({
    ...finding,
    start: plain.originOf(finding.start),
    end: plain.originOf(finding.end),
  }))
  return mergeFindings(blanked, found).filter(
    ({ kind, start, end }) => !policy.allows(kind, blanked.slice(start, end)),
  )
}

function ofName(span: Span): RankedFinding {
  return { ...span, kind: 'name', rank: RULES.length }
}

/** What a rule finds only where a line break is removed. */
function findInPairs(
  text: string,
  from: 0 | 1,
  rules: readonly RankedRule[],
  whole: readonly RankedFinding[],
): readonly RankedFinding[] {
  const divisible = rules.filter(isDivisible)
  if (divisible.length === 0) return []
  const joined = withoutBreaks(text, from)
  // Where a rule found something without its neighbour line, the lines are two.
  const known = new Set(
    whole.flatMap(({ rank, start, end }) => [`${rank} from ${start}`, `${rank} to ${end}`]),
  )
  return findInWindows(joined.text, divisible)
    .map((finding) => ({
      ...finding,
      start: joined.originOf(finding.start),
      end: joined.originOf(finding.end - 1) + 1,
    }))
    .filter(
      ({ rank, start, end }) =>
        text.slice(start, end).includes('\n') &&
        !known.has(`${rank} from ${start}`) &&
        !known.has(`${rank} to ${end}`),
    )
}

function findInWindows(text: string, rules: readonly RankedRule[]): readonly RankedFinding[] {
  return windowsOf(text).flatMap(({ start, end }) => {
    const part = text.slice(start, end)
    return rules
      .flatMap((rule) => findByRule(part, rule))
      .map((finding) => ({ ...finding, start: start + finding.start, end: start + finding.end }))
  })
}
