import { MOST_PROBLEMS, type Problem } from '../problem/problem.ts'
import { fence } from '../sections/markdown-blocks.ts'
import { problem } from './problems.ts'

/**
 * The places where a merge left two versions of some lines for a person to choose. Code of a customer may have such
 * markers too: inside a fence only those of Triagebook count.
 */
export function conflictMarkers(path: string, text: string): readonly Problem[] {
  if (!text.includes('<<<<<<<')) return []
  const places: Problem[] = []
  let code: ReturnType<typeof fence>
  let opened = 0
  let divided = 0
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const place = index + 1
    if (/^<{7} ours$/.test(line) || (code === undefined && /^<{7}(?: |$)/.test(line))) opened = place
    else if (/^={7}$/.test(line)) divided = place
    else if (/^>{7}(?: |$)/.test(line) && opened > 0 && divided > opened) {
      if (
        places.push(problem('record/conflict-markers', {}, { path, line: opened, col: 1 })) === MOST_PROBLEMS
      )
        return places
      opened = 0
    }
    if (code === undefined) code = fence(line)
    else if (code.endsWith(line)) code = undefined
  }
  return places
}
