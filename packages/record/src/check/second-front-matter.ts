import { placeAt } from '../problem/place-at.ts'
import type { Problem } from '../problem/problem.ts'
import type { RecordFile } from '../record/record-file.ts'
import { problem } from './problems.ts'

/** The text begins with fields of its own: two versions of a record in one file, of which only the first counts. */
export function secondFrontMatter({ form, path, text, body }: RecordFile): readonly Problem[] {
  if (form !== 'md' || !/^\s*---[ \t]*\n\s*id:/.test(body)) return []
  const [fences = ''] = /\n---[ \t]*\r?\n\s*---/.exec(text) ?? []
  const offset = text.indexOf(fences) + fences.length - '---'.length
  return [problem('record/second-front-matter', {}, placeAt(path, text, offset))]
}
