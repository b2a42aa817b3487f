import type { SecretKind } from '@triagebook/record'
import type { Span } from '../rule/rule.ts'

/** Where something is that has to go; never what it is. */
export interface Finding extends Span {
  readonly kind: SecretKind
}

/** `rank`: whoever has the lowest names what several found. */
export interface RankedFinding extends Finding {
  readonly rank: number
}

/** From left to right, one finding where several overlap, each from its first letter to its last. */
export function mergeFindings(text: string, findings: readonly RankedFinding[]): readonly Finding[] {
  const merged: RankedFinding[] = []
  for (const finding of findings.toSorted((a, b) => a.start - b.start || a.rank - b.rank)) {
    const last = merged.at(-1)
    if (!last || finding.start >= last.end) merged.push(finding)
    else merged.splice(-1, 1, union(last, finding))
  }
  return merged.flatMap((finding) => trimmed(text, finding))
}

function union(a: RankedFinding, b: RankedFinding): RankedFinding {
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
