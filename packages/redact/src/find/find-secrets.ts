import type { SecretKind } from '@triagebook/record'
import type { Policy } from '../policy/policy.ts'
import { findByRules } from './find-by-rules.ts'
import { type Finding, mergeFindings } from './merge-findings.ts'
import { windowsOf } from './windows-of.ts'

export type { Finding } from './merge-findings.ts'

/** What stands where a secret stood; it is none itself. */
export function placeholder(kind: SecretKind): string {
  return `[redacted: ${kind}]`
}

const PLACEHOLDER = /\[redacted: [a-z-]+\]/g

/** The secrets and personal data that a book takes out of a text, from left to right, none overlapping and none a placeholder. */
export function findSecrets(text: string, policy: Policy): readonly Finding[] {
  const blanked = text.replace(PLACEHOLDER, (stands) => '\n'.repeat(stands.length))
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
