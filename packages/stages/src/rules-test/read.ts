import { type Problem, suggestion, throwIfAny } from '@triagebook/record/problem'
import type { TriedExamples } from '@triagebook/rules'
import { ruleNames, tryExamples } from '@triagebook/rules/try-examples'
import { orThrow } from '../book/open-book.ts'
import { ruleFilesOf } from '../book/rule-files-of.ts'
import { rulesOf } from '../book/rules-of.ts'
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
  const known = ruleNames(files)
  throwIfAny(
    names
      .filter((name) => !known.includes(name))
      .map((name) => problem('rules-test/unknown-rule', { name, suggestion: suggestion(name, known) })),
  )
  const isWanted = names.length === 0 ? undefined : (rule: string) => names.includes(rule)
  return { tried: tryExamples(files, rules, book.settings, isWanted), problems }
}
