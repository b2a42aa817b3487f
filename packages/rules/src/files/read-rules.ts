import type { StageSettings } from '@triagebook/record'
import { readClassifyFile, readMatrixFile, readRouteFile, type Settings } from '@triagebook/record/formats'
import { err, ok, type Problem, type Result, sortProblems } from '@triagebook/record/problem'
import { type PatternSet, patternSet } from '@triagebook/text/patterns'
import { compileClassify } from '../classify/compile-classify.ts'
import { checkMatrix } from '../matrix/check-matrix.ts'
import { MATRIX_RULE, matrixEvaluator } from '../matrix/matrix-evaluator.ts'
import { readMatrixTable } from '../matrix/matrix-table.ts'
import { type FieldEvaluator, noDecision } from '../outcome/outcome.ts'
import { compileRoutes } from '../route/compile-routes.ts'
import { needsLoads } from '../route/needs-loads.ts'
import { OWNERS_RULE } from '../route/owner-evaluator.ts'
import { compileTags } from '../tags/compile-tags.ts'
import type { TagRule } from '../tags/tag-rule.ts'
import { RULE_ORDER, type RuledField } from '../ticket/fields.ts'
import { missingFiles } from './missing-files.ts'
import type { RuleBook } from './rule-book.ts'
import type { RuleFiles, RuleSource } from './rule-files.ts'
import { type RuleName, sameNames } from './same-names.ts'

/** What one file gives: an evaluator for each of its fields, and the names of its rules. */
interface Part {
  readonly path: string
  readonly mode: StageSettings['mode']
  readonly evaluators: ReadonlyMap<RuledField, FieldEvaluator>
  readonly names: readonly RuleName[]
  readonly tags?: readonly TagRule[]
  readonly needsLoads?: boolean
}

/**
 * Reads and compiles the rule files; every problem of all files at once. Two rule books for the same tickets share their
 * `patterns`, so that each text is searched once.
 */
export function readRules(files: RuleFiles, settings: Settings, patterns = patternSet()): Result<RuleBook> {
  const { rules, problems } = readSoundRules(files, settings, patterns)
  const [first, ...rest] = problems.filter(({ severity }) => severity === 'error')
  if (first) return err(first, ...rest, ...problems.filter(({ severity }) => severity === 'warning'))
  return ok(rules, problems)
}

/** What can be read of the rule files: a rule or file with an error decides nothing. To show what that costs. */
export function readSoundRules(
  files: RuleFiles,
  settings: Settings,
  patterns = patternSet(),
): { readonly rules: RuleBook; readonly problems: readonly Problem[] } {
  const { classify, matrix, route } = files
  const readings = [
    ...(classify ? [readClassify(classify, settings, patterns)] : []),
    ...(matrix ? [readMatrix(matrix, settings)] : []),
    ...(route ? [readRoute(route, settings, patterns)] : []),
  ]
  const parts = readings.flatMap((result) => (result.ok ? [result.value] : []))
  const names = parts.flatMap((part) => part.names)
  const problems = sortProblems([
    ...missingFiles(files),
    ...readings.flatMap((result) => result.problems),
    ...sameNames(names),
  ])
  const ruled = new Map(
    parts.flatMap(({ path, evaluators }) =>
      [...evaluators].map(([field, evaluate]) => [field, { evaluate, file: path }]),
    ),
  )
  const tagged = parts.find(({ tags = [] }) => tags.length > 0)
  const unruled: FieldEvaluator = () => noDecision('there are no rules for it')
  const rules = {
    version: settings.rules_version,
    fields: RULE_ORDER.map((field) => ({ field, ...(ruled.get(field) ?? { evaluate: unruled }) })),
    ruled: new Set(ruled.keys()),
    names,
    tags: tagged?.tags ?? [],
    ...(tagged && { tagsFile: tagged.path }),
    needsLoads: parts.some((part) => part.needsLoads === true),
    modes: new Map(parts.flatMap(({ path, mode }) => (mode === undefined ? [] : [[path, mode] as const]))),
    observed: new Set<string>(),
  }
  return { rules, problems }
}

function readClassify({ path, content }: RuleSource, settings: Settings, patterns: PatternSet): Result<Part> {
  const file = readClassifyFile(path, content)
  if (!file.ok) return file
  const { value, place } = file.value
  const problems = [...file.problems]
  const context = { settings, place, patterns, problems }
  const evaluators = compileClassify(file.value, context)
  const tags = compileTags(file.value, context)
  const names = value.rules.map(({ name }, index) => ({ name, place: () => place(['rules', index, 'name']) }))
  return ok({ path, mode: value.mode, evaluators, names, tags }, problems)
}

function readRoute({ path, content }: RuleSource, settings: Settings, patterns: PatternSet): Result<Part> {
  const file = readRouteFile(path, content)
  if (!file.ok) return file
  const { value, place } = file.value
  const problems = [...file.problems]
  const evaluators = compileRoutes(file.value, { settings, place, patterns, problems })
  const names = (['teams', 'support', 'lanes', 'status'] as const).flatMap((list) =>
    (value[list] ?? []).map(({ name }, index) => ({ name, place: () => place([list, index, 'name']) })),
  )
  const ofOwners = { name: OWNERS_RULE, place: () => place(['teams']) }
  return ok(
    {
      path,
      mode: value.mode,
      evaluators,
      names: value.teams === undefined ? names : [ofOwners, ...names],
      needsLoads: needsLoads(value),
    },
    problems,
  )
}

function readMatrix({ path, content }: RuleSource, settings: Settings): Result<Part> {
  const file = readMatrixFile(path, content)
  if (!file.ok) return file
  const table = readMatrixTable({ path, ...file.value }, settings)
  const problems = [...file.problems, ...table.problems, ...checkMatrix(table, settings)]
  return ok(
    {
      path,
      mode: file.value.head.value.mode,
      evaluators: new Map([['priority', matrixEvaluator(table.rows)]]),
      names: [{ name: MATRIX_RULE, place: () => table.at }],
    },
    problems,
  )
}
