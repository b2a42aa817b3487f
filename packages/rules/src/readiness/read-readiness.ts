import { readReadinessFile, type Settings } from '@triagebook/record/formats'
import { err, ok, type Result, sortProblems } from '@triagebook/record/problem'
import { patternSet } from '@triagebook/text/patterns'
import type { CompileContext } from '../compile/compile-context.ts'
import { ALWAYS_MET } from '../compile/predicate.ts'
import { compileCondition } from '../condition/compile-condition.ts'
import type { RuleSource } from '../files/rule-files.ts'
import { sameNames } from '../files/same-names.ts'
import type { ReadinessRules } from './readiness-rules.ts'

/** Reads and compiles rules/readiness.yml; all its problems at once. */
export function readReadiness({ path, content }: RuleSource, settings: Settings): Result<ReadinessRules> {
  const file = readReadinessFile(path, content)
  if (!file.ok) return file
  const { value, place } = file.value
  const context: CompileContext = { settings, place, patterns: patternSet(), problems: [] }
  const criteria = value.criteria.map(({ name, when, shows, missing, ask }, index) => {
    const at = ['criteria', index]
    return {
      name,
      concerns: when ? compileCondition(when, [...at, 'when'], 'readiness', context) : ALWAYS_MET,
      shows: compileCondition(shows, [...at, 'shows'], 'readiness', context),
      missing,
      ask,
    }
  })
  const names = value.criteria.map(({ name }, index) => ({
    name,
    place: () => place(['criteria', index, 'name']),
  }))
  const problems = sortProblems([...file.problems, ...context.problems, ...sameNames(names)])
  const [first, ...rest] = problems
  return first === undefined ? ok({ observes: value.mode === 'observe', criteria }) : err(first, ...rest)
}
