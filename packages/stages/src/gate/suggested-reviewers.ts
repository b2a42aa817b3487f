import { createHash } from 'node:crypto'
import type { DroppedApproval, Missing, RuleVerdict, Verdict } from '@triagebook/approval'
import type { PullToJudge } from './pull-to-judge.ts'

/** A person who should review, and for which rules. */
export interface Suggested {
  readonly login: string
  readonly rules: readonly string[]
}

type Wanted = Extract<Missing, { readonly kind: 'approvals' }> & {
  readonly rule: string
  /** Approved before something changed, and so know the pull request. */
  readonly knowing: readonly string[]
}

/** GitHub takes no more for a pull request. */
const MOST = 15

const LOST: readonly DroppedApproval['why'][] = ['content-changed', 'commit-changed', 'commit-gone']

/**
 * Who should review a pull request that waits: all who can approve, or as few as do. The choice spreads the work, since it
 * depends on the pull request, and is the same each time. Who approved an earlier state comes first, and one person stands
 * for several rules.
 */
export function suggestedReviewers(
  verdict: Verdict,
  { number, suggests }: Pick<PullToJudge, 'number' | 'suggests'>,
): readonly Suggested[] {
  if (verdict.state !== 'pending') return []
  const wanted = verdict.rules.filter(({ name }) => verdict.waitsFor.includes(name)).flatMap(wantedBy)
  const people = suggests === 'all' ? everybody(wanted) : few(wanted, number)
  return people.slice(0, MOST).map((login) => ({
    login,
    rules: [...new Set(wanted.flatMap(({ rule, candidates }) => (candidates.includes(login) ? rule : [])))],
  }))
}

function wantedBy(rule: RuleVerdict): readonly Wanted[] {
  if (rule.state === 'skipped') return []
  const knowing = rule.dropped.filter(({ why }) => LOST.includes(why)).map(({ login }) => login)
  return rule.missing.flatMap((missing) =>
    missing.kind === 'approvals' ? { ...missing, rule: rule.name, knowing } : [],
  )
}

function everybody(wanted: readonly Wanted[]): readonly string[] {
  return [...new Set(wanted.flatMap(({ candidates }) => candidates))]
}

/** Those with the fewest candidates choose first: whom they need may do for others too. */
function few(wanted: readonly Wanted[], number: number): readonly string[] {
  const chosen: string[] = []
  for (const { count, candidates, knowing } of wanted.toSorted(
    (a, b) => a.candidates.length - b.candidates.length,
  )) {
    const known = new Set(knowing.map((login) => login.toLowerCase()))
    const rank = (login: string) => `${known.has(login.toLowerCase()) ? 0 : 1} ${hash(`${number} ${login}`)}`
    const open = candidates
      .filter((login) => !chosen.includes(login))
      .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
    const given = candidates.length - open.length
    chosen.push(...open.slice(0, Math.max(0, count - given)))
  }
  return chosen
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
