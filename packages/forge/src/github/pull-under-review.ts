import type { PullComment, PullReview, PullUnderReview } from '../port/pull-under-review.ts'
import { fail, problem } from '../problems.ts'
import { CHECK_CONTEXT, latestChecks } from './check-context.ts'
import { COMMIT } from './commit.ts'
import { headAt, PUSHES, type Push } from './head-at.ts'
import { OPERATIONS } from './operations.ts'
import { ACTOR } from './people.ts'
import type { Session } from './session.ts'
import {
  type Form,
  flag,
  instant,
  list,
  mapped,
  nullable,
  object,
  text,
  translated,
  whole,
} from './transport/form.ts'

const REVIEW = mapped(
  object({
    state: translated({
      APPROVED: 'approved',
      CHANGES_REQUESTED: 'changes-requested',
      COMMENTED: 'commented',
      DISMISSED: 'dismissed',
      PENDING: 'pending',
    }),
    submittedAt: nullable(instant),
    author: ACTOR,
    commit: nullable(object({ oid: text })),
  }),
  // One that is pending is its author’s alone: the token’s own.
  ({ state, submittedAt, author, commit }): PullReview | null =>
    state === 'pending' || submittedAt === null
      ? null
      : { author, state, commit: commit?.oid ?? null, at: submittedAt },
)

const COMMENT = mapped(
  object({ author: ACTOR, body: text, createdAt: instant, lastEditedAt: nullable(instant) }),
  ({ author, body, createdAt, lastEditedAt }): Omit<PullComment, 'commit'> => ({
    author,
    body,
    at: createdAt,
    isEdited: lastEditedAt !== null,
  }),
)

/** A page of a list, where it ends, and how many there are in all. */
function pageOf<T>(item: Form<T>) {
  const pageInfo = object({ hasNextPage: flag, endCursor: nullable(text) })
  return object({ totalCount: whole, pageInfo, nodes: list(item) })
}

type Page<T> = ReturnType<ReturnType<typeof pageOf<T>>>

const NONE = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] } as const

const PULL = mapped(
  object({
    repository: object({
      pullRequest: object({
        state: translated({ OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' }),
        isDraft: flag,
        isCrossRepository: flag,
        title: text,
        body: text,
        headRefName: text,
        headRefOid: text,
        baseRefName: text,
        baseRefOid: text,
        timelineItems: object({ nodes: list(object({ createdAt: instant })) }),
        baseRef: nullable(object({ target: nullable(object({ oid: text })) })),
        author: ACTOR,
        labels: object({ totalCount: whole, nodes: list(object({ name: text })) }),
        reviews: pageOf(REVIEW),
        comments: pageOf(COMMENT),
        commits: pageOf(COMMIT),
        statusCheckRollup: nullable(object({ contexts: pageOf(CHECK_CONTEXT) })),
      }),
    }),
  }),
  ({ repository: { pullRequest } }) => {
    const { statusCheckRollup, baseRef, baseRefOid, ...pull } = pullRequest
    // What `baseRefOid` says can be older.
    return {
      ...pull,
      contexts: statusCheckRollup?.contexts ?? NONE,
      baseCommit: baseRef?.target?.oid ?? baseRefOid,
    }
  },
)

type Pull = ReturnType<typeof PULL>

const LISTS = ['reviews', 'comments', 'commits', 'contexts'] as const
type Cursors = Readonly<Record<(typeof LISTS)[number], string | null>>
const START: Cursors = { reviews: null, comments: null, commits: null, contexts: null }

/** GitHub lists no more. */
const MOST_COMMITS = 250

/** How often it is read where something changes meanwhile. */
const ATTEMPTS = 3

/** One query where there are at most a hundred of each; else a page of each until the longest list ends. */
export async function readPullUnderReview(session: Session, number: number): Promise<PullUnderReview> {
  const task = `read #${number}`
  let pages = await readPages(session, number)
  for (let attempt = 1; hasMoved(pages) || partOf(pages) !== undefined; attempt += 1) {
    const part = partOf(pages)
    if (attempt === ATTEMPTS)
      return fail(
        part === undefined
          ? problem('forge/not-whole#moved', { task })
          : problem('forge/not-whole#count', { task, ...part }),
      )
    pages = await readPages(session, number)
  }
  const [first] = pages
  const comments = pages.flatMap(({ comments }) => comments.nodes)
  const pushes = comments.length === 0 ? [] : await readPushes(session, first)
  return {
    number,
    state: first.state,
    isDraft: first.isDraft,
    readyAt: first.timelineItems.nodes.at(-1)?.createdAt ?? null,
    title: first.title,
    body: first.body,
    author: first.author,
    labels: first.labels.nodes.map(({ name }) => name),
    head: { branch: first.headRefName, commit: first.headRefOid, isFork: first.isCrossRepository },
    base: { branch: first.baseRefName, commit: first.baseCommit },
    commits: pages.flatMap(({ commits }) => commits.nodes),
    reviews: inTime(pages.flatMap(({ reviews }) => reviews.nodes.filter((review) => review !== null))),
    comments: inTime(
      comments.map((comment) => ({ ...comment, commit: headAt(pushes, first.headRefOid, comment.at) })),
    ),
    checks: latestChecks(pages.flatMap(({ contexts }) => contexts.nodes)),
  }
}

/** Of its branch; none of a fork’s, which the token need not see. More than a hundred say nothing of older comments. */
async function readPushes(
  { exchange, here }: Session,
  { headRefName, isCrossRepository }: Pull,
): Promise<readonly Push[]> {
  if (isCrossRepository) return []
  const call = here(OPERATIONS.listActivity, { ref: `refs/heads/${headRefName}`, per_page: 100 })
  return exchange.read(call, PUSHES)
}

type Pages = readonly [Pull, ...Pull[]]

async function readPages({ exchange, here }: Session, number: number): Promise<Pages> {
  const ask = (cursors: Cursors) =>
    exchange.read(here(OPERATIONS.readPullUnderReview, { number, ...cursors }), PULL)
  const first = await ask(START)
  const { totalCount: count } = first.commits
  if (count > MOST_COMMITS)
    return fail(problem('forge/too-many-commits', { number, count, most: MOST_COMMITS }))
  const pages: [Pull, ...Pull[]] = [first]
  let cursors = endOf(first, START)
  for (let last = first; hasNext(last); cursors = endOf(last, cursors)) {
    last = await ask(cursors)
    pages.push(last)
  }
  return pages
}

function hasNext(pull: Pull): boolean {
  return LISTS.some((name) => pull[name].pageInfo.hasNextPage)
}

/** A list that has ended stays at its end, where the next page of it is empty. */
function endOf(pull: Pull, before: Cursors): Cursors {
  const at = (name: keyof Cursors) => pull[name].pageInfo.endCursor ?? before[name]
  return {
    reviews: at('reviews'),
    comments: at('comments'),
    commits: at('commits'),
    contexts: at('contexts'),
  }
}

/** After a push meanwhile, the pages are of different commits. */
function hasMoved(pages: Pages): boolean {
  const [first] = pages
  return pages.some(
    ({ headRefOid, baseCommit }) => headRefOid !== first.headRefOid || baseCommit !== first.baseCommit,
  )
}

const WORDS = { reviews: 'reviews', comments: 'comments', commits: 'commits', contexts: 'checks' } as const

/** The first list that is not whole. */
function partOf(pages: Pages) {
  const [first] = pages
  const lists = LISTS.map((name) => ({ what: WORDS[name], ...countOf(pages.map((pull) => pull[name])) }))
  const labels = { what: 'labels', count: first.labels.totalCount, given: first.labels.nodes.length }
  return [...lists, labels].find(({ count, given }) => count !== given)
}

function countOf(pages: readonly Page<unknown>[]) {
  return {
    count: pages.at(-1)?.totalCount ?? 0,
    given: pages.reduce((sum, { nodes }) => sum + nodes.length, 0),
  }
}

function inTime<T extends { readonly at: Date }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}
