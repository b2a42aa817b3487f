import { checkMarked } from '../port/marked-text.ts'
import type { PullCheck, PullCommit } from '../port/pull-under-review.ts'
import type { ChangedFile, Pull, Pulls } from '../port/pulls.ts'
import { actorOf, identityOf } from './actor-of.ts'
import type { MemoryCommit } from './history.ts'
import { notFound, refused } from './refusals.ts'
import { shownLines } from './shown-lines.ts'
import { addItem, type Item, itemOf, type PullSide, type World } from './world.ts'

export function memoryPulls(world: World, author: string): Pulls {
  const pullOf = (number: number, task: string) => {
    const item = itemOf(world, number, task)
    return isPull(item) ? item : notFound(task)
  }
  return {
    async list({ state, head }) {
      return world.items
        .filter(isPull)
        .filter(
          (item) =>
            (state === 'all' || item.state === state) && (head === undefined || item.pull.head === head),
        )
        .map((item) => viewOf(world, item))
        .reverse()
    },

    async mergedSince(since) {
      const pulls = world.items.filter(isPull).flatMap((item) => {
        const { merged } = item.pull
        if (merged === null || merged.at < since) return []
        const { number, createdAt, head } = viewOf(world, item)
        return [{ number, createdAt, head, mergedAt: merged.at, commit: merged.commit }]
      })
      return { pulls: pulls.toSorted((a, b) => b.mergedAt.getTime() - a.mergedAt.getTime()), complete: true }
    },

    async create(pull) {
      checkMarked(pull)
      const { head, base } = pull
      const task = `create a pull request of ${head}`
      const refuse = (words: string) => refused(task, words)
      const [newer, older] = [world.branches.get(head), world.branches.get(base)]
      if (newer === undefined || older === undefined)
        return refuse(`${newer === undefined ? 'head' : 'base'} is invalid`)
      if (world.history.isAncestor(newer, older)) return refuse(`No commits between ${base} and ${head}`)
      const same = world.items
        .filter(isPull)
        .some(({ state, pull: other }) => state === 'open' && other.head === head && other.base === base)
      if (same) return refuse(`A pull request already exists for ${head}.`)
      const side: PullSide = { head, base, closedAt: null, merged: null, asked: [] }
      const item = addItem(world, { ...pull, author, labels: [], pull: side })
      return viewOf(world, { ...item, pull: side })
    },

    async update(number, { title, body, state }) {
      const item = pullOf(number, `change #${number}`)
      if (state === 'closed' && item.state === 'open') item.pull.closedAt = sidesOf(world, item.pull)
      if (state === 'open') {
        if (item.pull.merged !== null)
          return refused(`change #${number}`, 'state cannot be changed. The pull request has been merged.')
        item.pull.closedAt = null
      }
      Object.assign(item, {
        title: title ?? item.title,
        body: body ?? item.body,
        state: state ?? item.state,
      })
      return viewOf(world, item)
    },

    async files(number) {
      return { files: changesOf(world, pullOf(number, `list the files of #${number}`).pull), complete: true }
    },

    async underReview(number) {
      const item = pullOf(number, `read #${number}`)
      const { head, base } = viewOf(world, item)
      return {
        number,
        state: item.pull.merged !== null ? 'merged' : item.state,
        isDraft: false,
        readyAt: null,
        title: item.title,
        body: item.body,
        author: actorOf(item.author),
        labels: item.labels,
        head,
        base,
        reviews: world.reviews.flatMap(({ number: of, ...review }) => (of === number ? [review] : [])),
        comments: world.comments.flatMap(({ number: of, author: by, body, createdAt, commit, isEdited }) =>
          of === number ? [{ author: actorOf(by), body, at: createdAt, commit, isEdited }] : [],
        ),
        commits: world.history.between(base.commit, head.commit).map(commitOf),
        checks: checksOf(world, head.commit),
      }
    },
  }
}

function commitOf({ id, author, message }: MemoryCommit): PullCommit {
  const [by, coAuthors] = [identityOf(author), []]
  return { id, message, author: by, committer: by, coAuthors, signature: null }
}

const RESULTS = {
  'in-progress': 'pending',
  success: 'success',
  failure: 'failure',
  neutral: 'neutral',
  'action-required': 'failure',
} as const

function checksOf({ checks }: World, commit: string): readonly PullCheck[] {
  const latest = new Map(
    checks.flatMap(({ commit: of, name, author, state }) => {
      const check = { name, app: author.replace(/\[bot\]$/, ''), result: RESULTS[state] }
      return of === commit ? [[`${author} ${name}`, check]] : []
    }),
  )
  return [...latest.values()]
}

type PullItem = Item & { readonly pull: PullSide }

export function isPull(item: Item): item is PullItem {
  return item.pull !== null
}

/** The last commits of both sides: as of now while it is open. */
export function sidesOf(
  { branches }: World,
  pull: PullSide,
): { readonly head: string; readonly base: string } {
  return pull.closedAt ?? { head: branches.get(pull.head) ?? '', base: branches.get(pull.base) ?? '' }
}

/** What the head changes since it left the base, in the order of paths. */
export function changesOf(world: World, pull: PullSide): readonly ChangedFile[] {
  const { head, base } = sidesOf(world, pull)
  const before = filesOf(world, world.history.mergeBase(base, head) ?? '')
  const after = filesOf(world, head)
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path): ChangedFile[] => {
    if (before.get(path) === after.get(path)) return []
    const [older, newer] = [before.get(path), after.get(path)]
    if (newer === undefined) return [{ path, change: 'removed', shown: [] }]
    const shown = shownLines(older ?? '', newer)
    return [{ path, change: older === undefined ? 'added' : 'changed', shown }]
  })
}

function filesOf({ history }: World, commit: string): ReadonlyMap<string, string> {
  return history.commit(commit)?.files ?? new Map()
}

function viewOf(world: World, { pull, assignees: _, ...item }: PullItem): Pull {
  const sides = sidesOf(world, pull)
  return {
    ...item,
    asked: [...pull.asked],
    merged: pull.merged !== null,
    head: { branch: pull.head, commit: sides.head, isFork: false },
    base: { branch: pull.base, commit: sides.base },
  }
}
