import type { RequiredCheck } from '../port/branches.ts'
import type { NewCheck } from '../port/checks.ts'
import type { Comment } from '../port/comments.ts'
import type { Issue } from '../port/issues.ts'
import type { Label } from '../port/labels.ts'
import type { PullReview } from '../port/pull-under-review.ts'
import type { Repository } from '../port/repository.ts'
import type { ReviewComment } from '../port/reviews.ts'
import type { History } from './history.ts'
import { notFound } from './refusals.ts'

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** An issue, or a pull request, which is one with two branches. */
export interface Item extends Mutable<Issue> {
  readonly pull: PullSide | null
  changedAt: Date
}

export interface PullSide {
  readonly head: string
  readonly base: string
  /** The two sides as of when it was closed; while it is open, the branches tell. */
  closedAt: { readonly head: string; readonly base: string } | null
  /** When it was merged, and what came onto the base with it. */
  merged: { readonly at: Date; readonly commit: string } | null
  /** Whose review it waits for. */
  readonly asked: string[]
}

/** All that the repository in memory holds. */
export interface World {
  readonly repository: Repository
  readonly now: () => Date
  readonly history: History
  /** The last commit of each branch. */
  readonly branches: Map<string, string>
  /** By branch. */
  readonly required: Map<string, readonly RequiredCheck[]>
  readonly items: Item[]
  readonly pinned: number[]
  readonly comments: (Mutable<Comment> & {
    readonly number: number
    readonly commit: string | null
    isEdited: boolean
  })[]
  readonly labels: Label[]
  readonly reviews: (PullReview & { readonly number: number })[]
  readonly reviewComments: (ReviewComment & { readonly number: number })[]
  readonly checks: (NewCheck & { readonly author: string })[]
  readonly teams: Map<string, readonly string[]>
  /** Logins that cannot be assigned or asked for a review: nobody else is checked. */
  readonly strangers: ReadonlySet<string>
  readonly nextId: () => string
}

/** The issue or pull request of a number. */
export function itemOf({ items }: World, number: number, task: string): Item {
  return items.find((item) => item.number === number) ?? notFound(task)
}

export function addItem(
  world: World,
  { title, body, author, labels, pull }: Pick<Item, 'title' | 'body' | 'author' | 'labels' | 'pull'>,
): Item {
  const number = world.items.length + 1
  const kind = pull === null ? 'issues' : 'pull'
  const item: Item = {
    number,
    title,
    body,
    author,
    pull,
    labels: [...labels],
    state: 'open',
    assignees: [],
    createdAt: world.now(),
    changedAt: world.now(),
    url: `${world.repository.url}/${kind}/${number}`,
  }
  world.items.push(item)
  return item
}

/** In GitHub labels are the same whatever their case. */
export function isSameLabel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
