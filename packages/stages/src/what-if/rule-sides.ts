import type { GitFolder } from '@triagebook/book'
import { type Problem, type Result, TriagebookError } from '@triagebook/record/problem'
import type { RuleBooks } from '@triagebook/rules/moves'
import { readRules, readSoundRules } from '@triagebook/rules/read-rules'
import { patternSet } from '@triagebook/text/patterns'
import { problem } from './problems.ts'
import { type RuleSide, sideAt } from './rule-side.ts'

/** The rules of a revision. Throws, with each problem, where they cannot be read. */
export async function readableSideAt(at: GitFolder, revision: string): Promise<RuleSide> {
  const side = orSay(await sideAt(at, revision), revision)
  orSay(readRules(side.files, side.settings), revision)
  return side
}

/** Both, compiled for the same tickets. What is wrong afterwards is reported, and such a rule decides nothing. */
export function rulesOfSides(
  before: RuleSide,
  after: RuleSide,
): { readonly rules: RuleBooks; readonly problems: readonly Problem[] } {
  const patterns = patternSet()
  const { rules, problems } = readSoundRules(after.files, after.settings, patterns)
  return {
    rules: { before: readSoundRules(before.files, before.settings, patterns).rules, after: rules },
    problems,
  }
}

function orSay<T>(result: Result<T>, revision: string): T {
  if (result.ok) return result.value
  const [first, ...rest] = result.problems
  const said = ({ message, at, code }: Problem) =>
    code === 'what-if/no-book'
      ? problem('what-if/no-book', { revision })
      : problem('what-if/unreadable-rules', { revision, message }, at)
  throw new TriagebookError([said(first), ...rest.filter(({ severity }) => severity === 'error').map(said)])
}
