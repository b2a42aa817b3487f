import { LONGEST_TEXT } from '@triagebook/text/patterns'
import type { Span } from '../rule/rule.ts'

/** Longer than any secret, so that one across the end of a window is whole in the next. */
export const OVERLAP = 64 * 1024

/** Overlapping parts of a text, none longer than a pattern reads. No end splits a code point. */
export function windowsOf(text: string): readonly Span[] {
  const step = LONGEST_TEXT - OVERLAP
  const count = Math.max(1, Math.ceil((text.length - OVERLAP) / step))
  return Array.from({ length: count }, (_, index) => ({
    start: beforePair(text, index * step),
    end: beforePair(text, Math.min(text.length, index * step + LONGEST_TEXT)),
  }))
}

/** The offset, or the one before if it is inside a surrogate pair. */
function beforePair(text: string, at: number): number {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at
}
