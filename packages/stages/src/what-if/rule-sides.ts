import type { GitFolder } from '@triagebook/book'
import { err, ok, type Problem, type Result } from '@triagebook/record/problem'
import { type RuleBooks, type RuleSide, sameFields } from '@triagebook/rules/moves'
import { readRules, readSoundRules } from '@triagebook/rules/read-rules'
import { patternSet } from '@triagebook/text/patterns'
import { problem } from './problems.ts'
import { sideAt } from './rule-side.ts'

/** Two rule books for the same tickets. */
export interface RuleSides {
  readonly rules: RuleBooks
  /** Of the rules afterwards: one with an error decides nothing. */
  readonly problems: readonly Problem[]
  /** Both decide the same. */
  readonly isSame: boolean
}

/** Where rules are compared from: a revision, and how to call it. */
interface Start {
  readonly at: GitFolder
  readonly revision: string
  readonly called: string
}

/** The rules of a revision and those of `after`. The problems of the revision where its rules cannot be read; throws where it does not exist. */
export async function rulesSince(start: Start, after: RuleSide): Promise<Result<RuleSides>> {
  const before = await sideAt(start.at, start.revision)
  if (!before.ok) return err(...said(before.problems, start))
  const patterns = patternSet()
  const rules = readRules(before.value.files, before.value.settings, patterns)
  if (!rules.ok) return err(...said(rules.problems, start))
  const sound = readSoundRules(after.files, after.settings, patterns)
  const same = sameFields(before.value, after)
  return ok({
    rules: { before: rules.value, after: sound.rules, same },
    problems: sound.problems,
    isSame: rules.value.fields.every(({ field }) => same.has(field)),
  })
}

/** The problems of a revision, which say that they are not those of the work tree. */
function said(
  [first, ...rest]: readonly [Problem, ...Problem[]],
  { called }: Start,
): readonly [Problem, ...Problem[]] {
  const one = ({ code, message, at }: Problem) =>
    code === 'what-if/no-book'
      ? problem('what-if/no-book', { revision: called })
      : problem('what-if/unreadable-rules', { revision: called, message }, at)
  return [one(first), ...rest.filter(({ severity }) => severity === 'error').map(one)]
}
