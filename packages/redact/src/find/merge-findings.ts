import type { SecretKind } from '@triagebook/record'
import type { Span } from '../rule/rule.ts'

/** Where a secret is; never its text. */
export interface Finding extends Span {
  readonly kind: SecretKind
}

/** Where findings overlap, the lowest rank gives the kind. */
export interface RankedFinding extends Finding {
  readonly rank: number
}

/** From left to right, overlapping findings as one, without spaces at the ends. */
export function mergeFindings(text: string, findings: readonly RankedFinding[]): readonly Finding[] {
  const merged: RankedFinding[] = []
  for (const finding of findings.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (!last || finding.start >= last.end) merged.push(finding)
    else merged.splice(-1, 1, union(last, finding))
  }
  return merged.flatMap((finding) => trimmed(text, finding))
}

function union(a: RankedFinding, b: RankedFinding): RankedFinding {
  const first = a.rank <= b.rank ? a : b
  return { ...first, start: a.start, end: Math.max(a.end, b.end) }
}

/** Without the spaces at its ends; nothing if it has no letter or digit. */
function trimmed(text: string, { kind, start, end }: Finding): readonly Finding[] {
  const found = text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(found)) return []
  const from = start + found.search(/\S/)
  return [{ kind, start: from, end: start + found.trimEnd().length }]
}
