import type { SecretKind } from '@triagebook/record'
import type { Policy } from '../policy/policy.ts'
import { findByRules } from './find-by-rules.ts'
import { type Finding, mergeFindings } from './merge-findings.ts'
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
  const found = windowsOf(blanked).flatMap(({ start, end }) =>
    findByRules(blanked.slice(start, end), policy).map((finding) => ({
      ...finding,
      start: start + finding.start,
      end: start + finding.end,
    })),
  )
  return mergeFindings(blanked, found).filter(
    ({ kind, start, end }) => !policy.allows(kind, blanked.slice(start, end)),
  )
}
