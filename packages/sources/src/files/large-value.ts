import { err, type Result } from '@triagebook/record/problem'
import type { RawPage } from '../kit/source.ts'
import { problem } from '../problem/problem.ts'
import { entryPage } from './json/entry-page.ts'
import { jsonParts, type Visit } from './json/json-parts.ts'
import { partProblem } from './json/part-problem.ts'
import { type LargeFile, largePage } from './large-page.ts'

/** The one JSON value of a file that is too large to be held: the entries of a list one by one, or a page in pages. */
export function* largeValue(file: LargeFile): Generator<Result<RawPage>> {
  const { path, chunks } = file
  const begins = firstCharacter(chunks())
  if (begins === '{') yield* largePage(file)
  else if (begins === '[') {
    for (const part of jsonParts(chunks(), (at) => (at.length === 0 ? 'enter' : 'take')))
      yield part.kind === 'value'
        ? entryPage(part, path)
        : err(partProblem(part.kind, { path, line: part.line, col: part.col }))
  } else yield err(problem('source/not-json#file', { path }, { path, line: 1, col: 1 }))
}

function firstCharacter(chunks: Iterable<string>): string {
  let first = ''
  const visit = (_path: unknown, character: string): Visit => {
    first = character
    return 'skip'
  }
  for (const _part of jsonParts(chunks, visit)) break
  return first
}
