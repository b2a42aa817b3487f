import type { Check } from '../src/facts/check.ts'
import type { Commit } from '../src/facts/commit.ts'
import type { PullFacts } from '../src/facts/pull-facts.ts'
import type { Comment, Review } from '../src/facts/review.ts'
import type { Actors } from '../src/policy/actors.ts'
import type { Policy, Requirement } from '../src/policy/policy.ts'
import { actors, aPolicy, approvalBy, aRule, greenCheck } from './a-policy.ts'
import { account, aPull, commit } from './a-pull.ts'

/** A case of policy-bot, in its words; what a kind does not have is absent. */
export interface BotCase {
  readonly id: string
  readonly kind: string
  readonly test: string
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
  }
}

export interface BotRule {
  readonly options?: { readonly invalidate_on_push?: boolean; readonly methods?: BotMethods }
  readonly requires?: BotActors & {
    readonly count?: number
    readonly conditions?: { readonly has_status?: { readonly statuses: readonly string[] } }
  }
}

interface BotMethods {
  readonly comment_patterns?: readonly string[]
  readonly github_review?: boolean
}

interface BotActors {
  readonly users?: readonly string[]
  readonly teams?: readonly string[]
  readonly organizations?: readonly string[]
}

interface BotContext {
  readonly author?: string
  readonly head_sha?: string
  readonly commits?: readonly {
    readonly sha: string
    readonly author?: string
    readonly committer?: string
  }[]
  readonly comments?: readonly BotSaid[] | { readonly error: string }
  readonly reviews?: readonly (BotSaid & { readonly state: string })[]
  readonly team_memberships?: Readonly<Record<string, readonly string[]>>
  readonly org_memberships?: Readonly<Record<string, readonly string[]>>
  readonly statuses?: Readonly<Record<string, Check['result']>>
  readonly pushed_at?: Readonly<Record<string, string>>
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
    checks: Object.entries(context.statuses ?? {}).map(([name, result]) => ({ name, app: null, result })),
    directory: {
      teams: new Map(),
      roles: new Map(),
      forgeTeams: membersByGroup({ ...context.team_memberships }, { ...context.org_memberships }),
    },
  }
}

function commitOfBot({
  sha,
  author = null,
  committer = author,
}: {
  readonly sha: string
  readonly author?: string | null
  readonly committer?: string | null
}): Commit {
  return commit({ id: sha, author, committer })
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
