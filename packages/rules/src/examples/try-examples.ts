import type { Example, Path } from '@triagebook/record'
import { readExample } from '@triagebook/record/check'
import type { Settings } from '@triagebook/record/formats'
import { type Place, type Problem, sortProblems } from '@triagebook/record/problem'
import { knownWord } from '../compile/known-word.ts'
import type { RuleBook } from '../files/rule-book.ts'
import type { RuleFiles } from '../files/rule-files.ts'
import { listOf, type Made, madeOf, NO_VALUE } from './made-of.ts'
import { problem } from './problems.ts'
import { type RuleWithExamples, rulesWithExamples } from './rules-with-examples.ts'
import { START, type TriedExamples } from './tried-examples.ts'

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
  { record, now = START, expect }: Example,
  { rule, index, rules, settings }: Trial,
): readonly Problem[] {
  const { name, field, file } = rule
  const path: Path = [...rule.path, 'examples', index]
  const place = (inside: Path): Place => file.place([...path, ...inside])
  const { triage } = record
  if (field !== 'tags' && typeof triage === 'object' && triage !== null && Object.hasOwn(triage, field)) {
    return [
      problem('rules/example-sets-its-field', { rule: name, field }, place(['record', 'triage', field])),
    ]
  }
  const ticket = readExample(record, { file, path: [...path, 'record'], at: START, settings })
  const problems: Problem[] = [...ticket.problems]
  const expected = expectedIn(expect, (word) =>
    field === 'tags' ? word : knownWord(`triage.${field}`, word, ['expect'], { settings, place, problems }),
  )
  if (!ticket.ok || problems.length > 0) return problems
  const made = madeOf(field, ticket.value, rules, new Date(now))
  return made.value === expected ? [] : [failure(rule, { made, expected, at: place([]) })]
}

function expectedIn(expect: Example['expect'], known: (word: string) => string): string {
  if (Array.isArray(expect)) return listOf(expect)
  return typeof expect === 'string' && expect !== NO_VALUE ? known(expect) : String(expect)
}

function failure(
  { name, field }: RuleWithExamples,
  { made, expected, at }: { readonly made: Made; readonly expected: string; readonly at: Place },
): Problem {
  const what = field.replaceAll('_', ' ')
  const said = {
    rule: name,
    expected: expected === NO_VALUE ? `no ${what}` : `the ${what} \`${expected}\``,
    why: made.why,
  }
  if (made.isAmbiguous) return problem('rules/example-fails#ambiguous', said, at)
  return made.by === null
    ? problem('rules/example-fails#undecided', said, at)
    : problem('rules/example-fails#decided', { ...said, winner: made.by, got: made.value }, at)
}
