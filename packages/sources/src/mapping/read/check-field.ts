import { isLogin, type MappingFile, type Path } from '@triagebook/record'
import { type Problem, suggestion } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { hasStar } from '../../kit/pointed-value.ts'
import { problem } from '../../problem/mapping/problems.ts'
import { checkPointer } from './check-pointer.ts'
import { TARGETS, type Target } from './target.ts'
import { templatePieces } from './template-pieces.ts'

/** What is wrong with where a field takes its value from. */
export function checkField(file: Shaped<MappingFile>, field: Target): readonly Problem[] {
  const path: Path = ['fields', field]
  const source = file.value.fields[field]
  if (source === undefined) return []
  if (typeof source === 'string')
    return [...checkPointer(file, path, source), ...checkSingle(file, field, source)]
  const { from, first, template, value, map = {}, split } = source
  const ways = [from, first, template, value].filter((way) => way !== undefined).length
  if (ways !== 1) {
    const key = ways === 0 ? 'mapping/one-way#none' : 'mapping/one-way#several'
    return [problem(key, { field }, file.place(path))]
  }
  const withoutFrom = (['map', 'split'] as const).filter(
    (key) => source[key] !== undefined && from === undefined && first === undefined,
  )
  const columns = [from ?? first ?? [], templateColumns(template ?? '')].flat()
  const words = [
    ...(value === undefined ? [] : [{ path: [...path, 'value'], word: String(value) }]),
    ...Object.entries(map).flatMap(([cell, meaning]) =>
      meaning === '' ? [] : [{ path: [...path, 'map', cell], word: String(meaning) }],
    ),
  ]
  return [
    ...withoutFrom.map((key) =>
      problem('mapping/out-of-place#without-from', { key }, file.place([...path, key])),
    ),
    ...(split === undefined || !Array.isArray(from)
      ? []
      : [problem('mapping/out-of-place#split-joined', {}, file.place([...path, 'split']))]),
    ...(split === undefined || TARGETS[field] === 'list'
      ? []
      : [problem('mapping/out-of-place#split', { field }, file.place([...path, 'split']))]),
    ...columns.flatMap((column) => checkPointer(file, path, column)),
    ...columns.flatMap((column) => checkSingle(file, field, column)),
    ...words.flatMap((one) => checkWord(file, field, one)),
  ]
}

/** Only a list can have the values of all entries of a list. */
function checkSingle(
  { value, place }: Shaped<MappingFile>,
  field: Target,
  column: string,
): readonly Problem[] {
  return value.format === 'csv' || TARGETS[field] === 'list' || !hasStar(column)
    ? []
    : [problem('mapping/out-of-place#star', { field, column }, place(['fields', field]))]
}

function templateColumns(template: string): readonly string[] {
  return templatePieces(template).flatMap((piece) => ('column' in piece ? [piece.column] : []))
}

/** The words that a map or a constant gives must be words of the field. */
function checkWord(
  { place }: Shaped<MappingFile>,
  field: Target,
  { path, word }: { readonly path: Path; readonly word: string },
): readonly Problem[] {
  const kind = TARGETS[field]
  if (kind === 'login')
    return isLogin(word) ? [] : [problem('mapping/not-allowed#login', { field, word }, place(path))]
  const words = typeof kind === 'object' ? kind.words : kind === 'yes-no' ? ['true', 'false'] : null
  return words === null || words.includes(word)
    ? []
    : [problem('mapping/not-allowed#word', { field, word, suggestion: suggestion(word, words) }, place(path))]
}
