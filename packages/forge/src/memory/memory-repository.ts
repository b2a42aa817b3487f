import type { Account } from '../port/account.ts'
import type { RequiredCheck } from '../port/branches.ts'
import type { Forge } from '../port/forge.ts'
import type { PullReview } from '../port/pull-under-review.ts'
import type { Repository } from '../port/repository.ts'
import { fail, problem } from '../problems.ts'
import { actorOf } from './actor-of.ts'
import { memoryBranches } from './branches.ts'
import { memoryChecks } from './checks.ts'
import { memoryComments } from './comments.ts'
import { emptyHistory } from './history.ts'
import { memoryIssues } from './issues.ts'
import { memoryLabels } from './labels.ts'
import { changesOf, isPull, memoryPulls, sidesOf } from './pulls.ts'
import { notFound } from './refusals.ts'
import { memoryReviews } from './reviews.ts'
import { itemOf, type World } from './world.ts'

export interface MemoryRepositoryOptions {
  readonly repository?: Partial<Repository>
  /** The files of the first commit on the default branch. */
  readonly files?: Readonly<Record<string, string>>
  readonly now?: () => Date
  /** Members by team. */
  readonly teams?: Readonly<Record<string, readonly string[]>>
  /** Logins that nobody can assign. */
  readonly strangers?: readonly string[]
}

/** A repository in memory, and what its people do there while Triagebook is not looking. */
export interface MemoryRepository {
  /** The forge as somebody sees it: `github-actions[bot]` is the workflow, another `[bot]` an app. */
  as(login: string): Forge
  /** A person’s push: changes of files, where null removes one. A branch that is new begins at the default branch. */
  push(branch: string, files: Readonly<Record<string, string | null>>, author?: string): string
  /** The files of a branch. */
  files(branch: string): Readonly<Record<string, string>>
  /** Merges a pull request; where both sides changed a file, the pull request’s wins. */
  merge(number: number): string
  review(number: number, review: Pick<PullReview, 'state' | 'at'> & { readonly author: string }): void
  /** Whose review a pull request waits for. */
  asked(number: number): readonly string[]
  /** Lets a branch require checks. */
  require(branch: string, checks: readonly RequiredCheck[]): void
  /** The titles of all checks of a commit, oldest first. */
  checks(commit: string): readonly string[]
}

const REPOSITORY: Repository = {
  owner: 'acme',
  name: 'support',
  url: 'https://github.example/acme/support',
  defaultBranch: 'main',
  visibility: 'private',
}
const NOW = new Date('2026-04-01T08:00:00Z')

/** A code host in memory that keeps the same contract as GitHub's adapter. */
export function memoryRepository(options: MemoryRepositoryOptions = {}): MemoryRepository {
  const { files = { 'README.md': '# Support\n' }, now = () => NOW, teams = {}, strangers = [] } = options
  const repository = { ...REPOSITORY, ...options.repository }
  let ids = 1000
  const world: World = {
    repository,
    now,
    history: emptyHistory(),
    branches: new Map(),
    required: new Map(),
    items: [],
    pinned: [],
    comments: [],
    labels: [],
    reviews: [],
    reviewComments: [],
    checks: [],
    teams: new Map(Object.entries(teams)),
    strangers: new Set(strangers),
    nextId() {
      ids += 1
      return String(ids)
    },
  }

  const push: MemoryRepository['push'] = (branch, changed, author = 'anna') => {
    const parent = world.branches.get(branch) ?? world.branches.get(repository.defaultBranch)
    const changes = Object.entries(changed).map(([path, content]) => ({ path, content }))
    const parents = parent === undefined ? [] : [parent]
    const commit = world.history.add({ parents, author, message: 'Change' }, changes)
    if (commit === undefined) throw new Error(`A file to remove is not on ${branch}.`)
    world.branches.set(branch, commit.id)
    return commit.id
  }

  push(repository.defaultBranch, files)
  return {
    as: (login) => forgeOf(world, accountOf(login)),
    push,
    files: (branch) =>
      Object.fromEntries(world.history.commit(world.branches.get(branch) ?? '')?.files ?? []),
    merge(number) {
      const item = itemOf(world, number, `merge #${number}`)
      if (!isPull(item) || item.state === 'closed') throw new Error(`#${number} cannot be merged.`)
      const sides = sidesOf(world, item.pull)
      const files = world.history.commit(sides.head)?.files
      const changes = changesOf(world, item.pull).map(({ path }) => ({
        path,
        content: files?.get(path) ?? null,
      }))
      const commit = world.history.add(
        { parents: [sides.base, sides.head], author: 'anna', message: `Merge #${number}` },
        changes,
      )
      if (commit === undefined) throw new Error(`#${number} cannot be merged.`)
      item.pull.closedAt = sides
      item.pull.merged = { at: now(), commit: commit.id }
      item.state = 'closed'
      world.branches.set(item.pull.base, commit.id)
      return commit.id
    },
    asked: (number) => itemOf(world, number, `read #${number}`).pull?.asked ?? [],
    require: (branch, checks) => void world.required.set(branch, checks),
    checks: (of) => world.checks.flatMap(({ commit, title }) => (commit === of ? [title] : [])),
    review(number, { author, ...review }) {
      const item = itemOf(world, number, `review #${number}`)
      if (!isPull(item)) throw new Error(`#${number} is no pull request.`)
      world.reviews.push({
        ...review,
        author: actorOf(author),
        number,
        commit: sidesOf(world, item.pull).head,
      })
    },
  }
}

function accountOf(login: string): Account {
  if (!login.endsWith('[bot]')) return { login, kind: 'person' }
  return { login, kind: login === 'github-actions[bot]' ? 'workflow' : 'app' }
}

function forgeOf(world: World, account: Account): Forge {
  const { login } = account
  return {
    account: async () => account,
    repository: async () => world.repository,
    issues: memoryIssues(world, login),
    comments: memoryComments(world, login),
    labels: memoryLabels(world),
    pulls: memoryPulls(world, login),
    reviews: memoryReviews(world, login),
    checks: memoryChecks(world, account),
    branches: memoryBranches(world, account),
    teams: {
      async members(team) {
        if (account.kind === 'workflow') return fail(problem('forge/no-team-members', { team }))
        return (
          world.teams.get(team.replace(/^[^/]*\//, '')) ?? notFound(`list the members of the team ${team}`)
        )
      },
    },
  }
}
