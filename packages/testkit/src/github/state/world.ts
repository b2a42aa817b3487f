import type { BareRepository } from '../git/bare-repository.ts'
import { type Account, GITHUB_ACTIONS, type Role, type Team } from './account.ts'
import type { Activity } from './activity.ts'
import type { Artifact, BranchRule, CheckRun, ProtectedCheck, Status } from './check.ts'
import type { Comment, Issue, Label, Milestone, Review, ReviewComment } from './issue.ts'

/** All that the double knows: one repository of one organization, and its people. */
export interface World {
  readonly owner: string
  readonly name: string
  readonly defaultBranch: string
  /** The server's address: `http://127.0.0.1:4711`. */
  readonly url: string
  /** Now, as GitHub writes it: `2026-04-01T08:00:00Z`. */
  readonly time: () => string
  /** "Allow GitHub Actions to create and approve pull requests". */
  readonly workflowsMayCreatePulls: boolean
  readonly git: BareRepository
  readonly accounts: Map<string, Account>
  readonly teams: Team[]
  readonly issues: Issue[]
  readonly comments: Comment[]
  readonly labels: Label[]
  readonly milestones: Milestone[]
  readonly reviews: Review[]
  readonly reviewComments: ReviewComment[]
  readonly checkRuns: CheckRun[]
  readonly statuses: Status[]
  readonly artifacts: Artifact[]
  /** Oldest first. */
  readonly activity: Activity[]
  /** By branch. */
  readonly rules: Map<string, readonly BranchRule[]>
  /** By branch, the checks of its older protection. */
  readonly protections: Map<string, readonly ProtectedCheck[]>
  /** The next id; ids count up, whatever they are of, so that a test has the same ones each time. */
  readonly nextId: () => number
}

export type WorldFacts = Pick<
  World,
  'owner' | 'name' | 'defaultBranch' | 'url' | 'time' | 'workflowsMayCreatePulls' | 'git'
>

export function emptyWorld(facts: WorldFacts): World {
  let id = 1000
  const world: World = {
    ...facts,
    accounts: new Map(),
    teams: [],
    issues: [],
    comments: [],
    labels: [],
    milestones: [],
    reviews: [],
    reviewComments: [],
    checkRuns: [],
    statuses: [],
    artifacts: [],
    activity: [],
    rules: new Map(),
    protections: new Map(),
    nextId() {
      id += 1
      return id
    },
  }
  addAccount(world, { login: facts.owner, type: 'Organization' })
  addAccount(world, { login: `${GITHUB_ACTIONS.slug}[bot]`, type: 'Bot', id: 41898282 })
  return world
}

/** Adds a person, a bot or an organization, or gives a known one another role. */
export function addAccount(
  world: World,
  facts: {
    readonly login: string
    readonly type?: Account['type']
    readonly role?: Role
    readonly member?: boolean
    readonly id?: number
  },
): Account {
  const { login, type = 'User', role = 'none', member = false } = facts
  const id = world.accounts.get(login)?.id ?? facts.id ?? world.nextId()
  const account = { id, login, type, role, member }
  world.accounts.set(login, account)
  return account
}
