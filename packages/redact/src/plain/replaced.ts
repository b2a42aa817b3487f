/** A text in which parts were replaced, and where each of its characters was before. */
export interface Replaced {
  readonly text: string
  /** The offset before, in UTF-16 units, of an offset in this text; behind what was removed there. */
  readonly originOf: (offset: number) => number
}

interface Change {
  /** Where the replacement ends. */
  readonly end: number
  /** How much longer the text was up to there. */
  readonly shift: number
}

type Groups = Readonly<Record<string, string | undefined>>

/** The text with every match of a global pattern replaced. */
export function replaced(
  text: string,
  pattern: RegExp,
  by: (found: string, groups: Groups) => string,
): Replaced {
  const changes: Change[] = []
  let shift = 0
  let result = ''
  let done = 0
  for (const match of text.matchAll(pattern)) {
    const [found] = match
    const replacement = by(found, match.groups ?? {})
    result += text.slice(done, match.index) + replacement
    done = match.index + found.length
    if (replacement.length === found.length) continue
    shift += found.length - replacement.length
    changes.push({ end: result.length, shift })
  }
  return { text: result + text.slice(done), originOf: (offset) => offset + shiftAt(changes, offset) }
}

function shiftAt(changes: readonly Change[], offset: number): number {
  let low = 0
  let high = changes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((changes[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return changes[low - 1]?.shift ?? 0
}
