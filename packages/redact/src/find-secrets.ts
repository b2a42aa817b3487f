import type { SecretKind } from '@triagebook/record'
import { LONGEST_TEXT } from '@triagebook/text/patterns'
import { ownPattern } from './own-pattern.ts'
import type { Policy } from './policy.ts'
import type { Span } from './rule.ts'
import { RULES } from './rules.ts'

/** Where something is that has to go; never what it is. */
export interface Finding extends Span {
  readonly kind: SecretKind
}

/** `rank`: the rule's place in the table. */
interface Ranked extends Finding {
  readonly rank: number
}

/** What stands where a secret stood; it is none itself. */
export function placeholder(kind: SecretKind): string {
  return `[redacted: ${kind}]`
}

const PLACEHOLDER = /\[redacted: [a-z-]+\]/g
/** Texts longer than a pattern reads are searched in windows that overlap by more than any secret is long. */
const OVERLAP = 64 * 1024
/** How much before a match tells what it is: a word or two. */
const BEFORE = 24
/** How much after it can still belong to it: the rest of the longest IBAN, with a space after each sign. */
const AFTER = 80
const COMPILED = RULES.map((rule, rank) => ({
  ...rule,
  rank,
  compiled: ownPattern(rule.pattern, { caseSensitive: !rule.anyCase }),
}))

type CompiledRule = (typeof COMPILED)[number]

/** The secrets and personal data that a book takes out of a text, from left to right, none overlapping and none a placeholder. */
export function findSecrets(text: string, policy: Policy): readonly Finding[] {
  const blanked = text.replace(PLACEHOLDER, (stands) => '\n'.repeat(stands.length))
  const rules = COMPILED.filter(({ kind }) => kind !== 'ip' || policy.ip)
  const found = rules.flatMap((rule) => (rule.clue.test(blanked) ? findByRule(blanked, rule) : []))
  return merge(found)
    .flatMap((finding) => trimmed(blanked, finding))
    .filter(({ kind, start, end }) => !policy.allows(kind, blanked.slice(start, end)))
}

function findByRule(text: string, rule: CompiledRule): readonly Ranked[] {
  return windowsOf(text).flatMap((offset) =>
    findInWindow(text.slice(offset, offset + LONGEST_TEXT), offset, rule),
  )
}

function findInWindow(
  window: string,
  offset: number,
  { kind, rank, narrow, compiled }: CompiledRule,
): Ranked[] {
  const findings: Ranked[] = []
  let previousEnd = 0
  for (const { start, end } of compiled.find(window)) {
    // What was found just before will be gone, so it is no surrounding.
    const before = window.slice(Math.max(previousEnd, start - BEFORE), start)
    const found = window.slice(start, end)
    const part = narrow
      ? narrow(found, { before, after: window.slice(end, end + AFTER) })
      : { start: 0, end: found.length }
    if (!part) continue
    previousEnd = start + part.end
    findings.push({ kind, rank, start: offset + start + part.start, end: offset + previousEnd })
  }
  return findings
}

function windowsOf(text: string): readonly number[] {
  const count = Math.max(1, Math.ceil((text.length - OVERLAP) / (LONGEST_TEXT - OVERLAP)))
  return Array.from({ length: count }, (_, index) => index * (LONGEST_TEXT - OVERLAP))
}

/** One finding where several overlap; the rule that comes first in the table names it. */
function merge(findings: readonly Ranked[]): readonly Ranked[] {
  const merged: Ranked[] = []
  for (const finding of findings.toSorted((a, b) => a.start - b.start || a.rank - b.rank)) {
    const last = merged.at(-1)
    if (!last || finding.start >= last.end) merged.push(finding)
    else merged.splice(-1, 1, union(last, finding))
  }
  return merged
}

function union(a: Ranked, b: Ranked): Ranked {
  const named = a.rank <= b.rank ? a : b
  return { ...named, start: a.start, end: Math.max(a.end, b.end) }
}

/** Without the spaces at its ends; nothing where no letter or digit is left. */
function trimmed(text: string, { kind, start, end }: Finding): readonly Finding[] {
  const words = text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(words)) return []
  const from = start + words.search(/\S/)
  return [{ kind, start: from, end: start + words.trimEnd().length }]
}
