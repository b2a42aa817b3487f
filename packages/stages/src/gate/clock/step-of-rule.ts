import type { Actors, Change, Rule } from '@triagebook/approval'
import { isRecordName } from '@triagebook/book'
import type { ReviewStep } from './review-step.ts'

const SECURITY = 'security'

/**
 * A sign-off where security alone approves; the review of a triage where only records of tickets are to be read; else a
 * code review, of pages and rules too.
 */
export function stepOfRule(
  { requirements, scope }: Rule,
  changes: readonly Pick<Change, 'path'>[],
  prefix: string,
): ReviewStep {
  const approvals = requirements.flatMap((one) => (one.kind === 'approvals' ? one.from : []))
  const owners = requirements.some(({ kind }) => kind === 'codeowners')
  if (!owners && approvals.length > 0 && approvals.every(isSecurity)) return 'security-sign-off'
  const paths = changes.map(({ path }) => path).filter((path) => scope?.(path) ?? true)
  const isRecord = (path: string) => path.startsWith(prefix) && isRecordName(path.slice(prefix.length))
  return paths.length > 0 && paths.every(isRecord) ? 'triage-review' : 'code-review'
}

function isSecurity({ people, teams, roles, forgeTeams }: Actors): boolean {
  const groups = [...teams, ...roles, ...forgeTeams.map((team) => team.split('/').at(-1))]
  return people.length === 0 && groups.length > 0 && groups.every((group) => group === SECURITY)
}
