import type { Place } from './problem.ts'

/** The line and column of an offset into a file's text. */
export function placeAt(path: string, text: string, offset: number): Place {
  let line = 1
  let lineStart = 0
  for (let next = text.indexOf('\n'); next >= 0 && next < offset; next = text.indexOf('\n', lineStart)) {
    line++
    lineStart = next + 1
  }
  return { path, line, col: offset - lineStart + 1 }
}
