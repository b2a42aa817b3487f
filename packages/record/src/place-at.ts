import type { Place } from './problem.ts'

/** The line and column of an offset into a file's text. */
export function placeAt(path: string, text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { path, line: before.split('\n').length, col: offset - lineStart + 1 }
}
