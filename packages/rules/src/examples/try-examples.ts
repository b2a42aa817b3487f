import type { DecidedValue, Example, Path } from '@triagebook/record'
import { readExample } from '@triagebook/record/check'
import type { Settings } from '@triagebook/record/formats'
import { type Place, type Problem, sortProblems } from '@triagebook/record/problem'
import { knownWord } from '../compile/known-word.ts'
import { evaluateFields } from '../decide/evaluate-fields.ts'
import type { Verdict } from '../decide/verdict.ts'
import type { RuleBook } from '../files/rule-book.ts'
import type { RuleFiles } from '../files/rule-files.ts'
import { problem } from './problems.ts'
import { type RuleWithExamples, rulesWithExamples } from './rules-with-examples.ts'

/** The clock of every example, and the time at which its ticket was created. */
const NOW = '2026-01-01T00:00:00Z'

/** What stands for a field without a value. */
const NO_VALUE = 'none'

/** How the examples beside the rules did. */
export interface TriedExamples {
  /** Of examples that fail, or that are no tickets. */
  readonly problems: readonly Problem[]
  readonly examples: number
  readonly failed: number
  /** The rules without an example, in the order of the files. */
  readonly without: readonly string[]
}

/** Tries the examples of the wanted rules: each is decided by all rules, as a ticket would be. */
export function tryExamples(
  files: RuleFiles,
  rules: RuleBook,
  settings: Settings,
  isWanted: (rule: string) => boolean = () => true,
): TriedExamples {
  const wanted = rulesWithExamples(files).filter(({ name }) => isWanted(name))
  const tried = wanted.flatMap((rule) =>
    rule.examples.map((example, index) => tryExample(example, { rule, index, rules, settings })),
  )
  return {
    problems: sortProblems(tried.flat()),
    examples: tried.length,
    failed: tried.filter((problems) => problems.length > 0).length,
    without: wanted.flatMap(({ name, examples }) => (examples.length === 0 ? [name] : [])),
  }
}

/** The names of the rules that can have examples. */
export function ruleNames(files: RuleFiles): readonly string[] {
  return rulesWithExamples(files).map(({ name }) => name)
}

interface Trial {
  readonly rule: RuleWithExamples
  readonly index: number
  readonly rules: RuleBook
  readonly settings: Settings
}

function tryExample(
  { record, expect }: Example,
  { rule, index, rules, settings }: Trial,
): readonly Problem[] {
  const { name, field, file } = rule
  const path: Path = [...rule.path, 'examples', index]
  const place = (inside: Path): Place => file.place([...path, ...inside])
  const { triage } = record
  if (typeof triage === 'object' && triage !== null && Object.hasOwn(triage, field)) {
    return [
      problem('rules/example-sets-its-field', { rule: name, field }, place(['record', 'triage', field])),
    ]
  }
  const ticket = readExample(record, { file, path: [...path, 'record'], at: NOW, settings })
  const problems: Problem[] = [...ticket.problems]
  const expected =
    typeof expect === 'string' && expect !== NO_VALUE
      ? knownWord(`triage.${field}`, expect, ['expect'], { settings, place, problems })
      : expect
  if (!ticket.ok || problems.length > 0) return problems
  const verdict = evaluateFields(ticket.value, rules, new Date(NOW)).find((one) => one.field === field)
  return verdict === undefined || (verdict.value ?? NO_VALUE) === expected
    ? []
    : [failure(name, { verdict, expected, at: place([]) })]
}

function failure(
  rule: string,
  { verdict, expected, at }: { verdict: Verdict; expected: DecidedValue; at: Place },
): Problem {
  const field = verdict.field.replaceAll('_', ' ')
  const said = { rule, expected: expected === NO_VALUE ? `no ${field}` : `the ${field} \`${expected}\`` }
  const why = verdict.why ?? ''
  if (verdict.value === undefined) {
    return verdict.kind === 'ambiguous'
      ? problem('rules/example-fails#ambiguous', { ...said, why }, at)
      : problem('rules/example-fails#undecided', { ...said, why }, at)
  }
  return problem(
    'rules/example-fails#decided',
    { ...said, winner: verdict.by, got: String(verdict.value), why },
    at,
  )
}
