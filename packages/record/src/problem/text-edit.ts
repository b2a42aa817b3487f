/** Replaces a part of a text. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with the edits made. Of two that overlap only the first is made. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let done = 0
  let next = ''
  for (const { start, end, text: instead } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) continue
    next += text.slice(done, start) + instead
    done = end
  }
  return next + text.slice(done)
}
