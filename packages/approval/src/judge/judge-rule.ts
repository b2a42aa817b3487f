import type { Problem } from '@triagebook/record/problem'
import { type ApprovalGroup, approvalGroups, type OwnersOf } from '../needs/approval-groups.ts'
import { missingCheck } from '../needs/missing-check.ts'
import { membersOf } from '../policy/members-of.ts'
import type { ChangeRequirement, Rule } from '../policy/policy.ts'
import type { Missing, Override, RuleVerdict, State } from '../verdict/verdict.ts'
import type { Pull } from './pull.ts'
import { releaseOf } from './release-of.ts'
import { type ScopedPull, scopedPull } from './scoped-pull.ts'
import { weighApprovals } from './weigh-approvals.ts'

export function judgeRule(rule: Rule, pull: Pull): RuleVerdict {
  const { name, about } = rule
  const { facts, contributors } = pull
  const { met, because } = rule.concerns(facts)
  if (!met) return { name, about, because, state: 'skipped' }

  const scoped = scopedPull(rule, pull)
  const owners = ownersFor(rule, pull)
  const groups = approvalGroups(rule.requirements, scoped.paths, facts.directory, owners.ownersOf)
  const could = new Set(groups.flatMap(({ members }) => [...members]))
  const { approvals, dropped, approvers } = weighApprovals(groups, scoped)
  const disapprovedBy = disapprovers(could, pull)
  const problems = [...owners.problems, ...(groups.length === 0 ? [] : contributors.unknown)]
  const override =
    rule.overriddenBy && releaseOf('rule', membersOf(rule.overriddenBy, facts.directory), scoped)
  const { waiver, missing: changes } = missingChanges(could, scoped)
  const missing =
    override === undefined
      ? [...missingApprovals(approvers, pull), ...missingChecks(rule, pull), ...changes]
      : []
  const state = stateOf({ problems, override, disapprovedBy, missing })
  return {
    name,
    about,
    because,
    state,
    approvals,
    dropped,
    missing,
    disapprovedBy,
    override: override ?? waiver,
    problems,
  }
}

/** A CODEOWNERS that cannot be read stops the rules that ask owners. */
function ownersFor(
  { requirements }: Rule,
  { codeowners }: Pull,
): { readonly ownersOf: OwnersOf; readonly problems: readonly Problem[] } {
  if (codeowners.ok) return { ownersOf: codeowners.value.ownersOf, problems: [] }
  const asksOwners = requirements.some(({ kind }) => kind === 'codeowners')
  return { ownersOf: () => null, problems: asksOwners ? codeowners.problems : [] }
}

function stateOf({
  problems,
  override,
  disapprovedBy,
  missing,
}: {
  readonly problems: readonly unknown[]
  readonly override: Override | undefined
  readonly disapprovedBy: readonly unknown[]
  readonly missing: readonly unknown[]
}): State {
  if (problems.length > 0) return 'error'
  if (override !== undefined) return 'approved'
  if (disapprovedBy.length > 0) return 'disapproved'
  return missing.length > 0 ? 'pending' : 'approved'
}

/** Whoever could approve the rule and requests changes instead, whatever has changed since. Contributors count. */
function disapprovers(could: ReadonlySet<string>, { reviews, contributors }: Pull): readonly string[] {
  return reviews
    .filter(({ state, author }) => {
      const login = author.login.toLowerCase()
      return (
        state === 'changes-requested' && !author.isBot && could.has(login) && login !== contributors.author
      )
    })
    .map(({ author }) => author.login)
}

function missingApprovals(
  approvers: ReadonlyMap<ApprovalGroup, ReadonlySet<string>>,
  pull: Pull,
): readonly Missing[] {
  const barred = barredFromApproving(pull)
  return [...approvers].flatMap(([{ count, members, of }, approved]) => {
    if (approved.size >= count) return []
    const candidates = [...members].filter((login) => !approved.has(login) && !barred.has(login)).sort()
    return [{ kind: 'approvals' as const, count: count - approved.size, candidates, of }]
  })
}

/** Those whom it makes no sense to ask: contributors, bots, and who has requested changes. */
function barredFromApproving({ facts, contributors, reviews }: Pull): ReadonlySet<string> {
  const bots = [...facts.reviews, ...facts.comments].filter(({ author }) => author.isBot)
  const opposed = reviews.filter(({ state }) => state === 'changes-requested')
  return new Set([
    ...contributors.all,
    ...[...bots, ...opposed].map(({ author }) => author.login.toLowerCase()),
  ])
}

function missingChecks({ requirements }: Rule, { facts }: Pull): readonly Missing[] {
  return requirements.flatMap((requirement) => {
    const missing = requirement.kind === 'check' ? missingCheck(requirement, facts.checks) : undefined
    return missing === undefined ? [] : [missing]
  })
}

/** The changes that the rule wants and the pull request lacks; `waiver` lets those pass that can be waived. */
function missingChanges(
  could: ReadonlySet<string>,
  pull: ScopedPull,
): { readonly missing: readonly Missing[]; readonly waiver: Override | undefined } {
  const lacking = pull.rule.requirements.filter(
    (requirement): requirement is ChangeRequirement =>
      requirement.kind === 'changed' && !isChanged(requirement, pull),
  )
  const waiver = lacking.some(({ canBeWaived }) => canBeWaived) ? releaseOf('change', could, pull) : undefined
  const missing = lacking
    .filter(({ canBeWaived }) => !canBeWaived || waiver === undefined)
    .map(({ patterns, canBeWaived }) => ({ kind: 'changed' as const, patterns, canBeWaived }))
  return { missing, waiver }
}

/** A test that is removed shows nothing. */
function isChanged({ paths }: ChangeRequirement, { facts }: Pull): boolean {
  return facts.changes.some(({ path, kind }) => kind !== 'removed' && paths(path))
}
