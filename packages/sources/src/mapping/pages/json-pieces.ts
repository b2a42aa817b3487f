import { err, listed, nearest, type Problem, type Result } from '@triagebook/record/problem'
import { entryPage } from '../../files/json/entry-page.ts'
import { type JsonElement, jsonElements } from '../../files/json/json-elements.ts'
import { LONGEST_VALUE } from '../../files/json/json-parts.ts'
import { partProblem } from '../../files/json/part-problem.ts'
import { textLines } from '../../files/text-lines.ts'
import type { RawPage } from '../../kit/source.ts'
import { problem } from '../../problem/problem.ts'
import type { TextFile } from '../text/text-file.ts'

/** The entries of a list in a JSON file, one by one. */
export function* jsonPieces({ path, chunks }: TextFile, pointer: string): Generator<Result<RawPage>> {
  for (const element of jsonElements(chunks(), pointer)) {
    if (element.kind === 'element') yield entryPage(element, path)
    else if (element.kind === 'no-list') yield err(noList(element, pointer, path))
    else yield err(partProblem(element.kind, { path, line: element.line, col: element.col }))
  }
}

/** The objects of a file with one a line. A half line at the end of a file that is still written is left for the next run. */
export function* linePieces(
  { path, chunks, growth }: TextFile,
  longest = LONGEST_VALUE,
): Generator<Result<RawPage>> {
  let isEmpty = true
  for (const { text, number, isEnded } of textLines(chunks(), longest)) {
    isEmpty = false
    if (text.length > longest) return yield err(partProblem('too-large', { path, line: number, col: 1 }))
    if (text.trim() !== '' && (isEnded || growth() === 0))
      yield entryPage({ text, line: number, col: 1 }, path)
  }
  if (isEmpty) yield err(problem('source/empty', { path }, { path, line: 1, col: 1 }))
}

function noList(
  { begins, keys }: Extract<JsonElement, { readonly kind: 'no-list' }>,
  pointer: string,
  path: string,
): Problem {
  const at = { path, line: 1, col: 1 }
  if (begins === '') return problem('source/empty', { path }, at)
  if (begins === '<') return problem('source/wrong-kind#web-page', { path, format: 'JSON' }, at)
  if (begins !== '{' && begins !== '[')
    return problem('source/wrong-kind#not-json', { path, start: begins }, at)
  const place = pointer === '' ? 'its top' : `\`${pointer}\``
  if (keys.length === 0) return problem('source/no-list#no-keys', { path, place }, at)
  const isZendesk = keys.includes('tickets') && (keys.includes('after_cursor') || keys.includes('next_page'))
  if (isZendesk) return problem('source/no-list#zendesk', { path, place, keys: listed(keys) }, at)
  const meant =
    nearest(pointer.slice(1), keys) ?? keys.find((key) => /tickets|issues|data|results|items|rows/i.test(key))
  const example = meant === undefined ? '' : `, such as \`rows: /${meant}\``
  return problem('source/no-list#keys', { path, place, keys: listed(keys), example }, at)
}
