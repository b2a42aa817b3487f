import { existsSync, readFileSync } from 'node:fs'
import type { CheckCondition } from '@triagebook/record'
import type { Check } from '../src/facts/check.ts'
import type { Commit } from '../src/facts/commit.ts'
import type { PullFacts } from '../src/facts/pull-facts.ts'
import type { Comment, Review } from '../src/facts/review.ts'
import type { Actors } from '../src/policy/actors.ts'
import type { Policy, Requirement } from '../src/policy/policy.ts'
import { actors, aPolicy, approvalBy, aRule, greenCheck } from './a-policy.ts'
import { account, aPull, change, commit } from './a-pull.ts'

/** The cases of palantir/policy-bot, which only the maintainers' machines have; none elsewhere. */
export function botCases(): readonly BotCase[] {
  const file = new URL('../../../../shared/fixtures/gate/policy-bot-cases.json', import.meta.url)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).cases
  console.info('The cases of policy-bot are not here (../shared): not read.')
  return []
}

/** What ours gives instead of what a case expects, and why that is meant so. */
export type Differences = Readonly<Record<string, { readonly ours: unknown; readonly why: string }>>

/** What a case expects, or ours where that differs on purpose. */
export function expectedOf(differences: Differences, id: string, theirs: unknown): unknown {
  const different = differences[id]
  if (different !== undefined && different.ours === theirs) throw new Error(`${id} no longer differs.`)
  return different === undefined ? theirs : different.ours
}

/** A case of policy-bot, in its words; what a kind does not have is absent. */
export interface BotCase {
  readonly id: string
  readonly kind: string
  readonly test: string
  readonly policy_yaml?: string
  readonly rules_yaml?: string
  readonly policy?: BotRule
  readonly methods?: BotMethods
  readonly actors?: BotActors
  readonly user?: string
  readonly context?: BotContext
  readonly op?: 'and' | 'or'
  readonly children?: readonly string[]
  readonly approval?: string
  readonly disapproval?: string
  readonly expected: {
    readonly status?: string
    readonly description?: string
    readonly users_in_time_order?: readonly string[]
    readonly is_actor?: boolean
    readonly satisfied?: boolean
    readonly valid?: boolean
  }
}

export interface BotRule {
  readonly if?: BotCondition
  readonly options?: { readonly invalidate_on_push?: boolean; readonly methods?: BotMethods }
  readonly requires?: BotActors & {
    readonly count?: number
    readonly conditions?: { readonly has_status?: { readonly statuses: readonly string[] } }
  }
}

/** Each case has one of these. */
export interface BotCondition {
  readonly has_author_in?: BotActors
  readonly has_contributor_in?: BotActors
  readonly only_has_contributors_in?: BotActors
  readonly author_is_only_contributor?: boolean
  readonly changed_files?: BotPaths
  readonly no_changed_files?: BotPaths
  readonly only_changed_files?: BotPaths
  readonly modified_lines?: {
    readonly additions?: string
    readonly deletions?: string
    readonly total?: string
  }
  readonly has_labels?: readonly string[]
  readonly title?: BotPatterns
  readonly repository?: BotPatterns
  readonly has_valid_signatures_by?: BotActors
  readonly has_valid_signatures_by_keys?: { readonly key_ids: readonly string[] }
  readonly has_valid_signatures?: boolean
  readonly targets_branch?: { readonly pattern: string }
  readonly has_workflow_result?: BotResults & { readonly workflows: readonly string[] }
  readonly has_status?: BotResults & { readonly statuses: readonly string[] }
  readonly has_successful_status?: readonly string[]
}

interface BotPaths {
  readonly paths: readonly string[]
  readonly ignore?: readonly string[]
}

interface BotPatterns {
  readonly matches: readonly string[]
  readonly not_matches: readonly string[]
}

interface BotResults {
  readonly conclusions?: readonly CheckCondition['result'][number][]
}

interface BotMethods {
  readonly comment_patterns?: readonly string[]
  readonly github_review?: boolean
}

export interface BotActors {
  readonly users?: readonly string[]
  readonly teams?: readonly string[]
  readonly organizations?: readonly string[]
}

export interface BotContext {
  readonly author?: string
  readonly head_sha?: string
  readonly commits?: readonly BotCommit[]
  readonly comments?: readonly BotSaid[] | { readonly error: string }
  readonly reviews?: readonly (BotSaid & { readonly state: string })[]
  readonly team_memberships?: Readonly<Record<string, readonly string[]>>
  readonly org_memberships?: Readonly<Record<string, readonly string[]>>
  readonly statuses?: Readonly<Record<string, Check['result']>>
  readonly workflow_runs?: Readonly<Record<string, readonly Check['result'][]>>
  readonly changed_files?: readonly {
    readonly filename?: string
    readonly status?: string
    readonly additions?: number
    readonly deletions?: number
  }[]
  readonly labels?: readonly string[]
  readonly title?: string
  readonly base_branch?: string
  readonly pushed_at?: Readonly<Record<string, string>>
}

interface BotCommit {
  readonly sha: string
  readonly author?: string
  readonly committer?: string
  readonly signature?: { readonly valid: boolean; readonly signer: string; readonly key_id: string }
}

interface BotSaid {
  readonly author: string
  readonly body?: string
  readonly created_at: string
  readonly last_edited_at?: string
}

/** Its organizations are teams of the forge here: both are groups that somebody else keeps. */
export function actorsOfBot({ users = [], teams = [], organizations = [] }: BotActors): Actors {
  return actors({ people: users, forgeTeams: [...teams, ...organizations] })
}

/** One rule. It takes 👍 by default, and ours only where told. */
export function policyOfBot({ options = {}, requires = {} }: BotRule): Policy {
  const from = actorsOfBot(requires)
  const count = requires.count ?? 0
  const patterns = options.methods?.comment_patterns ?? [':\\+1:', '👍']
  const approvals: readonly Requirement[] =
    count === 0 ? [] : [approvalBy(from, { count, comments: matcherOf(patterns) })]
  const checks = (requires.conditions?.has_status?.statuses ?? []).map((name) => greenCheck(name))
  return aPolicy([
    aRule({
      requirements: [...approvals, ...checks],
      holds: options.invalidate_on_push ? 'commit' : 'content',
    }),
  ])
}

export function matcherOf(patterns: readonly string[]): (body: string) => boolean {
  const compiled = patterns.map((pattern) => new RegExp(pattern))
  return (body) => compiled.some((pattern) => pattern.test(body))
}

export function factsOfBot(context: BotContext, { options = {} }: BotRule = {}): PullFacts {
  const head = context.head_sha ?? 'head'
  const pushed = context.pushed_at?.[head]
  /** Its times become commits: whatever was said strictly after the push was said of the head. */
  const commitAt = (at: string) =>
    options.invalidate_on_push && pushed !== undefined && at <= pushed ? 'before' : head
  const comments = Array.isArray(context.comments) ? context.comments : []
  return {
    ...aPull(),
    author: account(context.author ?? 'author'),
    head: { branch: 'topic', commit: head, isFork: false },
    commits: (context.commits ?? []).map(commitOfBot),
    comments: comments.map(
      (said: BotSaid): Comment => ({
        author: account(said.author),
        body: said.body ?? '',
        at: new Date(said.created_at),
        commit: commitAt(said.created_at),
        isEdited: said.last_edited_at !== undefined,
      }),
    ),
    reviews: (context.reviews ?? []).map((said): Review => {
      const state = said.state === 'changes_requested' ? 'changes-requested' : said.state
      if (!isReviewState(state)) throw new Error(`Not a state of a review: ${said.state}`)
      const at = new Date(said.created_at)
      return { author: account(said.author), state, at, commit: commitAt(said.created_at) }
    }),
    title: context.title ?? '',
    labels: context.labels ?? [],
    base: { branch: context.base_branch ?? 'main' },
    changes: (context.changed_files ?? []).map(({ filename, status, additions = 0, deletions = 0 }, index) =>
      change(filename ?? `file-${index}`, {
        kind: status === 'added' ? 'added' : status === 'deleted' ? 'removed' : 'changed',
        lines: { added: additions, removed: deletions },
      }),
    ),
    checks: [
      ...Object.entries(context.statuses ?? {}).map(([name, result]) => ({ name, app: null, result })),
      // Of several runs of a workflow the facts have the latest.
      ...Object.entries(context.workflow_runs ?? {}).flatMap(([name, results]) =>
        results.slice(-1).map((result) => ({ name, app: 'github-actions', result })),
      ),
    ],
    directory: {
      teams: new Map(),
      roles: new Map(),
      forgeTeams: membersByGroup({ ...context.team_memberships }, { ...context.org_memberships }),
    },
  }
}

/** Without a committer it was made in the forge's pages, and the author is who did it. */
function commitOfBot({ sha, author, committer, signature }: BotCommit): Commit {
  const given = commit({ id: sha, author: author ?? null, committer: committer || author || null })
  if (signature === undefined) return given
  const { valid, signer, key_id } = signature
  return { ...given, signature: { valid, signer, key: key_id } }
}

function isReviewState(state: string): state is Review['state'] {
  return ['approved', 'changes-requested', 'commented', 'dismissed'].includes(state)
}

function membersByGroup(
  ...memberships: readonly Readonly<Record<string, readonly string[]>>[]
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>()
  for (const [login, names] of memberships.flatMap((some) => Object.entries(some))) {
    for (const name of names) groups.set(name, (groups.get(name) ?? new Set()).add(login))
  }
  return groups
}
