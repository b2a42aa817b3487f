import { placeAt } from '../problem/place-at.ts'
import { err, ok, type Result } from '../problem/result.ts'
import { problem } from './problems.ts'

/** Offsets in a Markdown file: of its YAML, and of its body. */
export interface FrontMatter {
  readonly start: number
  readonly end: number
  readonly bodyStart: number
}

/**
 * Finds the YAML between a first line `---` and the next line `---`. Everything after it is the body; the blank line
 * between them belongs to neither.
 */
export function findFrontMatter(path: string, text: string): Result<FrontMatter> {
  const opening = /^\uFEFF?---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!opening) return err(problem('file/no-front-matter', {}, { path, line: 1, col: 1 }))
  const start = opening[0].length
  const closing = /^---[ \t]*(?:\r?\n(?:\r?\n)?|$)/m
  const found = closing.exec(text.slice(start))
  if (!found)
    return err(problem('file/unclosed-front-matter', {}, placeAt(path, text, text.trimEnd().length)))
  const end = start + found.index
  return ok({ start, end, bodyStart: end + found[0].length })
}
