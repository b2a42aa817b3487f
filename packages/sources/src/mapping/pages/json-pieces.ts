import { err, listed, nearest, ok, type Place, type Problem, type Result } from '@triagebook/record'
import { type JsonElement, jsonElements, LONGEST_ELEMENT } from '../../files/json/json-elements.ts'
import type { RawPage } from '../../kit/source.ts'
import { problem } from '../../problem/problem.ts'
import type { TextFile } from '../text/text-file.ts'

/** The entries of a list in a JSON file, one by one; an entry that is no JSON comes as a problem beside nothing. */
export function* jsonPieces(file: TextFile, pointer: string): Generator<Result<RawPage>> {
  for (const element of jsonElements(file.chunks(), pointer)) {
    if (element.kind === 'element') yield pieceOf(element, file.path)
    else if (element.kind === 'too-large') {
      yield err(tooLarge({ path: file.path, line: element.line, col: element.col }))
    } else if (element.kind === 'truncated') {
      yield err(
        problem(
          'source/truncated#list',
          { path: file.path },
          { path: file.path, line: element.line, col: element.col },
        ),
      )
    } else yield err(noList(element, pointer, file.path))
  }
}

/** The objects of a file with one a line. A half line at the end of a file that is still being written is left for the next run. */
export function* linePieces(file: TextFile): Generator<Result<RawPage>> {
  let line = 0
  let pending = ''
  for (const chunk of file.chunks()) {
    const [first = '', ...rest] = chunk.split('\n')
    const lines = [pending + first, ...rest]
    pending = lines.pop() ?? ''
    if (pending.length > LONGEST_ELEMENT)
      return yield err(tooLarge({ path: file.path, line: line + lines.length + 1, col: 1 }))
    for (const text of lines) {
      line++
      if (text.trim() !== '') yield pieceOf({ text, line, col: 1 }, file.path)
    }
  }
  if (pending.trim() !== '' && file.growth() === 0) {
    line++
    yield pieceOf({ text: pending, line, col: 1 }, file.path)
  }
  if (line === 0 && pending.trim() === '')
    yield err(problem('source/empty', { path: file.path }, { path: file.path, line: 1, col: 1 }))
}

function pieceOf(
  { text, line, col }: { readonly text: string; readonly line: number; readonly col: number },
  path: string,
): Result<RawPage> {
  const at = { path, line, col }
  try {
    return ok({ json: JSON.parse(text), at })
  } catch {
    return ok({ json: [], at }, [problem('source/not-json#entry', {}, at)])
  }
}

function tooLarge(at: Place): Problem {
  return problem('source/too-large', { limit: LONGEST_ELEMENT / 1024 / 1024 }, at)
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
