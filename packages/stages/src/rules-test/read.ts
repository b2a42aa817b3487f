import { type Problem, suggestion, throwIfAny } from '@triagebook/record/problem'
import type { TriedExamples } from '@triagebook/rules'
import { readChecks } from '@triagebook/rules/read-checks'
import { tryCheckExamples } from '@triagebook/rules/try-check-examples'
import { ruleNames, tryExamples } from '@triagebook/rules/try-examples'
import { orThrow } from '../book/open-book.ts'
import { checksOf } from '../book/rules/checks-of.ts'
import { ruleFilesOf } from '../book/rules/rule-files-of.ts'
import { rulesOf } from '../book/rules/rules-of.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { RULES_TEST } from './about.ts'
import { problem } from './problems.ts'

export interface ForRulesTest {
  readonly tried: TriedExamples
  /** Of the rule files. */
  readonly problems: readonly Problem[]
}

export function readForRulesTest(
  { names }: Inputs<typeof RULES_TEST.inputs>,
  { book }: PortsOf<'book'>,
): ForRulesTest {
  const problems: Problem[] = []
  const rules = orThrow(rulesOf(book), problems)
  const files = ruleFilesOf(book)
  const source = checksOf(book)
  const checks = source && orThrow(readChecks(source, book.settings), problems)
  const known = [...ruleNames(files), ...(checks?.names ?? []).map(({ name }) => name)]
  throwIfAny(
    names
      .filter((name) => !known.includes(name))
      .map((name) => problem('rules-test/unknown-rule', { name, suggestion: suggestion(name, known) })),
  )
  const isWanted = names.length === 0 ? undefined : (rule: string) => names.includes(rule)
  const ofRules = tryExamples(files, rules, book.settings, isWanted)
  const ofChecks = source && checks && tryCheckExamples(source, checks, book.settings, isWanted)
  return { tried: ofChecks ? together(ofRules, ofChecks) : ofRules, problems }
}

function together(one: TriedExamples, other: TriedExamples): TriedExamples {
  return {
    problems: [...one.problems, ...other.problems],
    examples: one.examples + other.examples,
    failed: one.failed + other.failed,
    without: [...one.without, ...other.without],
  }
}
