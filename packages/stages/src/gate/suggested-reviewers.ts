import { createHash } from 'node:crypto'
import type { DroppedApproval, Missing, RuleVerdict, Verdict } from '@triagebook/approval'
import type { PullToJudge } from './pull-to-judge.ts'
import type { Suggested } from './text/suggested.ts'

type Wanted = Extract<Missing, { readonly kind: 'approvals' }> & {
  readonly rule: string
  /** Approved before something changed, and so know the pull request. */
  readonly knowing: readonly string[]
}

/** GitHub takes no more for a pull request. */
const MOST = 15

const LOST: readonly DroppedApproval['why'][] = ['content-changed', 'commit-changed', 'commit-gone']

/**
 * Who should review a pull request that waits: all who can approve, or as few as do. The choice goes by the pull request,
 * or by how many wait for a person, and is the same each time. Who approved an earlier state comes first, and one
 * person stands for several rules.
 */
export function suggestedReviewers(
  verdict: Verdict,
  pull: Pick<PullToJudge, 'number' | 'suggests' | 'requests'>,
): readonly Suggested[] {
  if (verdict.state !== 'pending') return []
  const wanted = verdict.rules.filter(({ name }) => verdict.waitsFor.includes(name)).flatMap(wantedBy)
  const people = pull.suggests === 'all' ? everybody(wanted) : few(wanted, pull)
  return people.slice(0, MOST).map(({ login, why }) => ({
    login,
    rules: [...new Set(wanted.flatMap(({ rule, candidates }) => (candidates.includes(login) ? rule : [])))],
    why,
  }))
}

function wantedBy(rule: RuleVerdict): readonly Wanted[] {
  if (rule.state === 'skipped') return []
  const knowing = rule.dropped.filter(({ why }) => LOST.includes(why)).map(({ login }) => login)
  return rule.missing.flatMap((missing) =>
    missing.kind === 'approvals' ? { ...missing, rule: rule.name, knowing } : [],
  )
}

type Chosen = Omit<Suggested, 'rules'>

function everybody(wanted: readonly Wanted[]): readonly Chosen[] {
  const people = new Set(wanted.flatMap(({ candidates }) => candidates))
  return [...people].map((login) => ({ login, why: '' }))
}

/** Those with the fewest candidates choose first: whom they need may do for others too. */
function few(
  wanted: readonly Wanted[],
  pull: Pick<PullToJudge, 'number' | 'suggests' | 'requests'>,
): readonly Chosen[] {
  const chosen: Chosen[] = []
  for (const { count, candidates, knowing } of wanted.toSorted(
    (a, b) => a.candidates.length - b.candidates.length,
  )) {
    const known = new Set(knowing.map((login) => login.toLowerCase()))
    const open = candidates
      .filter((login) => !chosen.some((one) => one.login === login))
      .map((login) => ({ login, ...claimOf(login, known, pull) }))
      .toSorted((a, b) => a.rank - b.rank || (a.hash < b.hash ? -1 : 1))
    const given = candidates.length - open.length
    const missing = Math.max(0, count - given)
    chosen.push(
      ...open.slice(0, missing).map(({ login, why }) => ({ login, why: missing < open.length ? why : ONLY })),
    )
  }
  return chosen
}

const ONLY = 'nobody else can'

/** Where a person stands among those who can approve: a lower rank comes first, of equals the lower hash. */
function claimOf(
  login: string,
  knowing: ReadonlySet<string>,
  { number, suggests, requests: { own, counts } }: Pick<PullToJudge, 'number' | 'suggests' | 'requests'>,
): { readonly rank: number; readonly hash: string; readonly why: string } {
  const name = login.toLowerCase()
  const hash = createHash('sha256').update(`${number} ${login}`).digest('hex')
  if (knowing.has(name)) return { rank: -2, hash, why: 'approved an earlier state' }
  if (suggests !== 'least-loaded') return { rank: 0, hash, why: 'chosen by the number of the pull request' }
  if (own.has(name)) return { rank: -1, hash, why: 'is asked already' }
  const waiting = counts.get(name) ?? 0
  return { rank: waiting, hash, why: `has the fewest open review requests: ${waiting}` }
}
