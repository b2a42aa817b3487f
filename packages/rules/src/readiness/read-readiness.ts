import type { ReadinessFile } from '@triagebook/record'
import { readReadinessFile, type Settings } from '@triagebook/record/formats'
import { err, ok, type Problem, type Result, sortProblems } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { patternSet } from '@triagebook/text/patterns'
import type { CompileContext } from '../compile/compile-context.ts'
import { ALWAYS_MET } from '../compile/predicate.ts'
import { compileCondition } from '../condition/compile-condition.ts'
import { problem } from '../files/problems.ts'
import type { RuleSource } from '../files/rule-files.ts'
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
  const problems = sortProblems([...file.problems, ...context.problems, ...sameNames(file.value)])
  const [first, ...rest] = problems
  return first === undefined ? ok({ observes: value.mode === 'observe', criteria }) : err(first, ...rest)
}

function sameNames({ value, place }: Shaped<ReadinessFile>): readonly Problem[] {
  const names = value.criteria.map(({ name }) => name)
  return names.flatMap((name, index) => {
    const first = names.indexOf(name)
    if (first === index) return []
    const { path, line } = place(['criteria', first, 'name'])
    return [
      problem('rules/same-name', { name, place: `${path}:${line}` }, place(['criteria', index, 'name'])),
    ]
  })
}
