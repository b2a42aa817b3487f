import { readClassifyFile, readRouteFile } from '@triagebook/record/formats'
import type { Place } from '@triagebook/record/problem'
import { MATRIX_RULE } from '../matrix/matrix-evaluator.ts'
import type { RuleFiles, RuleSource } from './rule-files.ts'

/** A rule as somebody wrote it. */
export interface WrittenRule {
  readonly place: Place
  /** Its lines of the file, without the indent that all have. */
  readonly lines: readonly string[]
}

/** The rule of this name; null where no file has it. The whole matrix is one rule. */
export function findRule({ classify, matrix, route }: RuleFiles, name: string): WrittenRule | null {
  if (name === MATRIX_RULE && matrix !== undefined) return tableOf(matrix)
  const place = (classify && placeInClassify(classify, name)) ?? (route && placeInRoute(route, name))
  const source = place?.path === classify?.path ? classify : route
  return place === undefined || source === undefined
    ? null
    : { place, lines: linesFrom(source.content, place) }
}

function placeInClassify({ path, content }: RuleSource, name: string): Place | undefined {
  const file = readClassifyFile(path, content)
  const index = file.ok ? file.value.value.rules.findIndex((rule) => rule.name === name) : -1
  return file.ok && index !== -1 ? file.value.place(['rules', index]) : undefined
}

function placeInRoute({ path, content }: RuleSource, name: string): Place | undefined {
  const file = readRouteFile(path, content)
  if (!file.ok) return undefined
  const { value, place } = file.value
  const lists = ['teams', 'support', 'lanes', 'status'] as const
  const found = lists.flatMap((list) =>
    (value[list] ?? []).flatMap((rule, index) => (rule.name === name ? [place([list, index])] : [])),
  )
  return found[0]
}

/** The lines of a list's item: all that are indented as far as its first key. */
function linesFrom(content: string, { line, col }: Place): readonly string[] {
  const [first = '', ...rest] = content.split('\n').slice(line - 1)
  const end = rest.findIndex((one) => one.trim() !== '' && one.search(/\S/) < col - 1)
  const own = end === -1 ? rest : rest.slice(0, end)
  const last = own.findLastIndex((one) => /^\s*[^\s#]/.test(one))
  return [first, ...own.slice(0, last + 1)].map((one) => one.slice(col - 1).trimEnd())
}

function tableOf({ path, content }: RuleSource): WrittenRule | null {
  const lines = content.split('\n')
  const start = lines.findIndex((one) => one.startsWith('|'))
  if (start === -1) return null
  const table = lines.slice(start)
  const end = table.findIndex((one) => !one.startsWith('|'))
  return { place: { path, line: start + 1, col: 1 }, lines: end === -1 ? table : table.slice(0, end) }
}
