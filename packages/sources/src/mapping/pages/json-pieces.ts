import { err, listed, nearest, ok, type Place, type Problem, type Result } from '@triagebook/record'
import { type JsonElement, jsonElements, LONGEST_ELEMENT } from '../../files/json/json-elements.ts'
import type { RawPage } from '../../kit/source.ts'
import { emptyFile } from '../text/empty-file.ts'
import type { TextFile } from '../text/text-file.ts'

/** The entries of a list in a JSON file, one by one; an entry that is no JSON comes as a problem beside nothing. */
export function* jsonPieces(file: TextFile, pointer: string): Generator<Result<RawPage>> {
  for (const element of jsonElements(file.chunks(), pointer)) {
    if (element.kind === 'element') yield pieceOf(element, file.path)
    else if (element.kind === 'too-large') {
      yield err(tooLarge({ path: file.path, line: element.line, col: element.col }))
    } else if (element.kind === 'truncated') {
      yield err(truncated({ path: file.path, line: element.line, col: element.col }))
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
  if (line === 0 && pending.trim() === '') yield err(emptyFile(file.path))
}

function pieceOf(
  { text, line, col }: { readonly text: string; readonly line: number; readonly col: number },
  path: string,
): Result<RawPage> {
  const at = { path, line, col }
  try {
    return ok({ json: JSON.parse(text), at })
  } catch {
    return ok({ json: [], at }, [notJson(at)])
  }
}

function notJson(at: Place): Problem {
  return {
    code: 'source/not-json',
    severity: 'error',
    message: 'What begins here is no JSON, so it was left out.',
    hint: 'Give the file as it was downloaded. A comma, a quote or a bracket may be missing.',
    at,
  }
}

function tooLarge(at: Place): Problem {
  return {
    code: 'source/too-large',
    severity: 'error',
    message: 'The entry that begins here does not end within 16 MiB, so nothing after it was read.',
    hint: 'As a rule a quote or a bracket is missing before it; or the file is no list of tickets.',
    at,
  }
}

function truncated(at: Place): Problem {
  return {
    code: 'source/truncated',
    severity: 'error',
    message: `${at.path} ends in the middle: the download was cut off.`,
    hint: 'Download it again. The tickets before the cut have come in, unless you asked for --strict.',
    at,
  }
}

function noList(
  { begins, keys }: Extract<JsonElement, { readonly kind: 'no-list' }>,
  pointer: string,
  path: string,
): Problem {
  const at = { path, line: 1, col: 1 }
  if (begins === '') return emptyFile(path)
  if (begins !== '{' && begins !== '[') {
    return {
      code: 'source/wrong-kind',
      severity: 'error',
      message: `${path} is no JSON: it begins with “${begins}”.`,
      hint:
        begins === '<'
          ? 'It is a web page, as a rule the desk’s page for signing in: sign in, and download the export again.'
          : 'If it is a table, write a mapping with `format: csv`.',
      at,
    }
  }
  const isZendesk = keys.includes('tickets') && (keys.includes('after_cursor') || keys.includes('next_page'))
  const meant =
    nearest(pointer.slice(1), keys) ?? keys.find((key) => /tickets|issues|data|results|items|rows/i.test(key))
  return {
    code: 'source/no-list',
    severity: 'error',
    message: `${path} has no list ${pointer === '' ? 'at its top' : `at \`${pointer}\``}${keys.length > 0 ? `; its keys are ${listed(keys)}` : ''}.`,
    hint: isZendesk
      ? 'It looks like an export of Zendesk, which needs no mapping: import zendesk --from <file>.'
      : `Say with \`rows\` in the mapping where the list of tickets stands${meant === undefined ? '' : `, such as \`rows: /${meant}\``}.`,
    at,
  }
}
