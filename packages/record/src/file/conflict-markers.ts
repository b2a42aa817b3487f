import { MOST_PROBLEMS, type Problem } from '../problem/problem.ts'
import { fenceAfter } from '../sections/fence-after.ts'

/**
 * The places where a merge left two versions of some lines for a person to choose. Code that a customer sent may show
 * such marks too: within a fence only those count that Triagebook makes.
 */
export function conflictMarkers(path: string, text: string): readonly Problem[] {
  if (!text.includes('<<<<<<<')) return []
  const places: Problem[] = []
  let fence: string | null = null
  let opened = 0
  let divided = 0
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const place = index + 1
    if (/^<{7} ours$/.test(line) || (fence === null && /^<{7}(?: |$)/.test(line))) opened = place
    else if (/^={7}$/.test(line)) divided = place
    else if (/^>{7}(?: |$)/.test(line) && opened > 0 && divided > opened) {
      if (places.push(problemAt(path, opened)) === MOST_PROBLEMS) return places
      opened = 0
    }
    fence = fenceAfter(line, fence)
  }
  return places
}

function problemAt(path: string, line: number): Problem {
  return {
    code: 'record/conflict-markers',
    severity: 'error',
    message: 'Here stand two versions of the record, one above and one below the line `=======`.',
    hint: 'Keep one of them, and delete the other and the three lines `<<<<<<<`, `=======` and `>>>>>>>`.',
    at: { path, line, col: 1 },
  }
}
