/** Lines and columns start at 1. */
export interface TextPlace {
  readonly line: number
  readonly col: number
}

export interface PlaceCounter {
  startChunk(chunk: string): void
  /** The place of an index in the chunk. Never ask for one before the last. */
  at(index: number): TextPlace
  /** The place after the last character of the chunk. */
  end(): TextPlace
}

/** Counts the lines of a text that comes in chunks, each line break once. */
export function placeCounter(): PlaceCounter {
  let chunk = ''
  let line = 1
  let lineStart = 0 // as an index in the chunk; negative if the line began before it
  let nextBreak = -1
  const at = (index: number): TextPlace => {
    while (nextBreak !== -1 && nextBreak < index) {
      line++
      lineStart = nextBreak + 1
      nextBreak = chunk.indexOf('\n', lineStart)
    }
    return { line, col: index - lineStart + 1 }
  }
  return {
    startChunk: (next) => {
      at(chunk.length)
      lineStart -= chunk.length
      chunk = next
      nextBreak = chunk.indexOf('\n')
    },
    at,
    end: () => at(chunk.length),
  }
}
