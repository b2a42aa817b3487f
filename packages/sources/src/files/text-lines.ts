/** One line of a text, without its line break. */
export interface TextLine {
  readonly text: string
  /** From 1. */
  readonly number: number
  /** Whether a line break ends it; the last line may have none. */
  readonly isEnded: boolean
}

/** The lines of a text that comes in chunks. A line longer than `longest` comes cut, and is the last. */
export function* textLines(chunks: Iterable<string>, longest: number): Generator<TextLine> {
  let number = 1
  let pending = ''
  for (const chunk of chunks) {
    const [first = '', ...rest] = chunk.split('\n')
    const lines = [pending + first, ...rest]
    pending = lines.pop() ?? ''
    for (const text of lines) yield { text, number: number++, isEnded: true }
    if (pending.length > longest) break
  }
  if (pending !== '') yield { text: pending, number, isEnded: false }
}
