import { readPolicy } from '@triagebook/approval'
import { filesOfCommit } from '@triagebook/book/pull'
import type { Pull } from '@triagebook/forge'
import { TriagebookError } from '@triagebook/record/problem'
import { APPROVALS_PATH } from '../book/rules/approvals-path.ts'
import type { ReadCase } from './facts/case-reader.ts'
import type { Case, TrialFacts } from './pull-to-judge.ts'

interface Known {
  readonly at: Parameters<typeof filesOfCommit>[0]
  readonly open: readonly Pull[]
  readonly readCase: (number: number) => Promise<ReadCase>
}

const MOST_TRIED = 30

/**
 * The policy that a pull request brings, and open pull requests for the same branch to try it on, itself first. Null where
 * it leaves the policy as it is.
 */
export async function readTrial(own: ReadCase, known: Known): Promise<TrialFacts | null> {
  const path = `${own.prefix}${APPROVALS_PATH}`
  if (!own.facts.changes.some((change) => change.path === path)) return null
  const content = (await filesOfCommit(known.at, own.facts.head.commit, [path])).get(path)
  const policy = readPolicy({ path: APPROVALS_PATH, content: content ?? '' }, own.settings)
  if (!policy.ok) return { kind: 'unreadable', problems: policy.problems }
  const others = known.open.filter(
    ({ number, base }) => number !== own.facts.number && base.branch === own.facts.base.branch,
  )
  const tried = await casesOf(others.slice(0, MOST_TRIED - 1), known)
  return {
    kind: 'readable',
    policy: policy.value,
    cases: [own, ...tried],
    more: others.length - tried.length,
  }
}

/** One that cannot be read is left out: its own check says why. */
async function casesOf(pulls: readonly Pull[], { readCase }: Known): Promise<readonly Case[]> {
  const cases: Case[] = []
  for (const { number } of pulls) {
    try {
      cases.push(await readCase(number))
    } catch (error) {
      if (!(error instanceof TriagebookError)) throw error
    }
  }
  return cases
}
