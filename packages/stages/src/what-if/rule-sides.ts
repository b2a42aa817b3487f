import type { GitFolder } from '@triagebook/book'
import { err, ok, type Problem, type Result } from '@triagebook/record/problem'
import { type RuleBooks, type RuleSide, sameFields } from '@triagebook/rules/moves'
import { readRules, readSoundRules } from '@triagebook/rules/read-rules'
import { patternSet } from '@triagebook/text/patterns'
import { problem } from './problems.ts'
import { sideAt } from './rule-side.ts'

/** What two rule books are made from. Plain data, so that it can be sent to a thread. */
export interface BothSides {
  readonly before: RuleSide
  readonly after: RuleSide
}

/** Two rule books for the same tickets. */
export interface RuleSides {
  readonly rules: RuleBooks
  readonly sides: BothSides
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
  const readable = readRules(before.value.files, before.value.settings)
  if (!readable.ok) return err(...said(readable.problems, start))
  return ok(rulesOfSides({ before: before.value, after }))
}

/** Compiles both for the same tickets, each text of which is then searched once. */
export function rulesOfSides(sides: BothSides): RuleSides {
  const { before, after } = sides
  const patterns = patternSet()
  const earlier = readSoundRules(before.files, before.settings, patterns)
  const later = readSoundRules(after.files, after.settings, patterns)
  const same = sameFields(before, after)
  return {
    rules: { before: earlier.rules, after: later.rules, same },
    sides,
    problems: later.problems,
    isSame: later.rules.fields.every(({ field }) => same.has(field)),
  }
}

/** The problems of a revision, which say that they are not those of the work tree, and once what to do. */
function said(
  [first, ...rest]: readonly [Problem, ...Problem[]],
  { called }: Start,
): readonly [Problem, ...Problem[]] {
  const one = ({ code, message, at }: Problem) =>
    code === 'what-if/no-book'
      ? problem('what-if/no-book', { revision: called })
      : problem('what-if/unreadable-rules', { revision: called, message }, at)
  const errors = rest.filter(({ severity }) => severity === 'error').map(one)
  return [one(first), ...errors.map(({ hint: _said, ...more }) => more)]
}
