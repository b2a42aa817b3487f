import type { ClassifyFile, Path } from '@triagebook/record'
import { readClassifyFile, readMatrixFile, readRouteFile } from '@triagebook/record/formats'
import type { Place } from '@triagebook/record/problem'
import type { RuleFiles, RuleSource } from '../files/rule-files.ts'
import { MATRIX_RULE } from '../matrix/matrix-evaluator.ts'
import { DECIDED_BY_WORDS, type RuledField } from '../ticket/fields.ts'

/** A rule and the lines of its file that it stands on, the first and the last, from 1. */
export interface RuleLines {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** What a file of rules says of itself. */
export interface RuleFileFacts {
  readonly path: string
  readonly mode: ClassifyFile['mode']
  /** From this precision on it may be promoted. */
  readonly wanted: number
  /** The fields that its rules decide and people judge. */
  readonly fields: readonly RuledField[]
  readonly rules: readonly RuleLines[]
}

const WANTED = 0.9

/** The facts of each rule file; one that cannot be read is left out. */
export function ruleFileFacts({ classify, matrix, route }: RuleFiles): readonly RuleFileFacts[] {
  return [
    ...(classify ? ofClassify(classify) : []),
    ...(matrix ? ofMatrix(matrix) : []),
    ...(route ? ofRoute(route) : []),
  ]
}

function ofClassify({ path, content }: RuleSource): readonly RuleFileFacts[] {
  const file = readClassifyFile(path, content)
  if (!file.ok) return []
  const { value, place } = file.value
  const named = value.rules.flatMap(({ name, set }, index) =>
    // Nothing tells of a decided field whether a rule for tags was right.
    set === undefined ? [] : [{ name, path: ['rules', index] }],
  )
  return [{ path, ...headOf(value), fields: DECIDED_BY_WORDS, rules: linesOf(named, { place, content }) }]
}

function ofMatrix({ path, content }: RuleSource): readonly RuleFileFacts[] {
  const file = readMatrixFile(path, content)
  if (!file.ok) return []
  const rules = [{ name: MATRIX_RULE, from: 1, to: lineCount(content) }]
  return [{ path, ...headOf(file.value.head.value), fields: ['priority'], rules }]
}

function ofRoute({ path, content }: RuleSource): readonly RuleFileFacts[] {
  const file = readRouteFile(path, content)
  if (!file.ok) return []
  const { value, place } = file.value
  const named = (['teams', 'support', 'lanes', 'status'] as const).flatMap((list) =>
    (value[list] ?? []).map(({ name }, index) => ({ name, path: [list, index] })),
  )
  return [{ path, ...headOf(value), fields: ['team', 'lane'], rules: linesOf(named, { place, content }) }]
}

function headOf({ mode, promote_at = WANTED }: Pick<ClassifyFile, 'mode' | 'promote_at'>) {
  return { mode, wanted: promote_at }
}

interface Source {
  readonly place: (path: Path) => Place
  readonly content: string
}

/** A rule ends before the next one, or before the next key of the file; comments and empty lines there are not its own. */
function linesOf(
  rules: readonly { readonly name: string; readonly path: Path }[],
  { place, content }: Source,
): readonly RuleLines[] {
  const lines = content.split('\n')
  const starts = rules.map(({ name, path }) => ({ name, from: place(path).line }))
  return starts.map(({ name, from }) => {
    let to = from
    for (let line = from + 1; line <= lines.length; line++) {
      const text = lines[line - 1] ?? ''
      if (/^\S/.test(text) && !text.startsWith('#') && !text.startsWith('-')) break
      if (starts.some((other) => other.from === line)) break
      if (!/^\s*(?:#|$)/.test(text)) to = line
    }
    return { name, from, to }
  })
}

function lineCount(content: string): number {
  return content.replace(/\n$/, '').split('\n').length
}
