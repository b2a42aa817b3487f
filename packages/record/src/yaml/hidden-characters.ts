import { hiddenInText } from '../problem/hidden-in-text.ts'
import { placeAt } from '../problem/place-at.ts'
import { MOST_PROBLEMS, type Problem } from '../problem/problem.ts'
import { problem } from './problems.ts'

/** The lines of a file that do not say what they seem to say, each at its first hidden character. */
export function hiddenCharacters(path: string, text: string): readonly Problem[] {
  const found: Problem[] = []
  let lineEnd = -1
  for (const { character, offset } of hiddenInText(text)) {
    if (offset < lineEnd) continue
    if (found.length === MOST_PROBLEMS) break
    found.push(problem('file/hidden-character', { character }, placeAt(path, text, offset)))
    const end = text.indexOf('\n', offset)
    lineEnd = end < 0 ? text.length : end
  }
  return found
}
