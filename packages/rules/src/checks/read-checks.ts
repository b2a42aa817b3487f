import type { Condition, Path } from '@triagebook/record'
import { readChecksFile, type Settings } from '@triagebook/record/formats'
import { err, ok, type Result, sortProblems } from '@triagebook/record/problem'
import { patternSet } from '@triagebook/text/patterns'
import type { CompileContext } from '../compile/compile-context.ts'
import { ALWAYS_MET } from '../compile/predicate.ts'
import { compileCondition } from '../condition/compile-condition.ts'
import type { RuleSource } from '../files/rule-files.ts'
import { sameNames } from '../files/same-names.ts'
import type { TeamChecks } from './team-checks.ts'

/** Reads and compiles rules/checks.yml; all its problems at once. */
export function readChecks({ path, content }: RuleSource, settings: Settings): Result<TeamChecks> {
  const file = readChecksFile(path, content)
  if (!file.ok) return file
  const { value, place } = file.value
  const context: CompileContext = { settings, place, patterns: patternSet(), problems: [] }
  const checks = value.checks.map(({ name, when, must, message, hint, severity }, index) => {
    const at = ['checks', index]
    return {
      name,
      concerns: when ? compileCondition(when, [...at, 'when'], 'readiness', context) : ALWAYS_MET,
      holds: compileCondition(must, [...at, 'must'], 'readiness', context),
      readsWords: [when, must].some((condition) => condition !== undefined && readsWords(condition)),
      field: fieldOf(must),
      message,
      hint,
      severity: value.mode === 'observe' ? ('warning' as const) : severity,
    }
  })
  const names = value.checks.map(({ name }, index) => ({
    name,
    place: () => place(['checks', index, 'name']),
  }))
  const [first, ...rest] = sortProblems([...file.problems, ...context.problems, ...sameNames(names)])
  return first === undefined ? ok({ checks, names }) : err(first, ...rest)
}

const WORDS = /^(?:title|body|comments\..*)$/

function readsWords({ field = '', text, section, all = [], any = [], not = [] }: Condition): boolean {
  const isOfWords = text !== undefined || section !== undefined || WORDS.test(field)
  return isOfWords || [...all, ...any, ...not].some(readsWords)
}

/** What follows from the text has no field in the record. */
function fieldOf({ field }: Condition): Path | undefined {
  if (field === undefined || field === 'body' || field.startsWith('comments.')) return undefined
  return field.split('.')
}
