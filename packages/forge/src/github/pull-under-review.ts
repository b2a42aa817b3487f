import type { PullReview, PullUnderReview } from '../port/pulls.ts'
import { OPERATIONS } from './operations.ts'
import { ACTOR } from './people.ts'
import type { Session } from './session.ts'
import { type Form, flag, instant, list, mapped, nullable, object, oneOf, text } from './transport/form.ts'

const REVIEW_STATES = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
  PENDING: 'pending',
} as const

const REVIEW = mapped(
  object({
    state: oneOf('APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'),
    body: text,
    submittedAt: nullable(instant),
    author: ACTOR,
    commit: nullable(object({ oid: text })),
  }),
  ({ state, body, submittedAt, author, commit }): PullReview => ({
    author,
    state: REVIEW_STATES[state],
    body,
    commit: commit?.oid ?? null,
    at: submittedAt,
  }),
)

const COMMIT = mapped(
  object({
    commit: object({
      oid: text,
      author: nullable(object({ user: nullable(object({ login: text })) })),
    }),
  }),
  ({ commit: { oid, author } }) => ({ id: oid, author: author?.user?.login ?? null }),
)

const FILE = mapped(object({ path: text }), ({ path }) => path)

/** A page of a list, and where it ends; an empty page ends nowhere. */
function pageOf<T>(item: Form<T>) {
  return object({ pageInfo: object({ hasNextPage: flag, endCursor: nullable(text) }), nodes: list(item) })
}

const PULL = mapped(
  object({
    repository: object({
      pullRequest: object({
        state: oneOf('OPEN', 'CLOSED', 'MERGED'),
        isDraft: flag,
        headRefName: text,
        headRefOid: text,
        baseRefName: text,
        author: ACTOR,
        reviews: pageOf(REVIEW),
        commits: pageOf(COMMIT),
        files: pageOf(FILE),
      }),
    }),
  }),
  ({ repository: { pullRequest } }) => pullRequest,
)

const STATES = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const

type Pages = ReturnType<typeof PULL>
type Cursors = Readonly<Record<(typeof LISTS)[number], string | null>>

const LISTS = ['reviews', 'commits', 'files'] as const
const START: Cursors = { reviews: null, commits: null, files: null }

/** One query where there are at most a hundred of each; else a page of each until the longest list ends. */
export async function readPullUnderReview(session: Session, number: number): Promise<PullUnderReview> {
  const pages = await readPages(session, number)
  const [first] = pages
  // After a push meanwhile, the pages are of different commits.
  if (pages.some(({ headRefOid }) => headRefOid !== first.headRefOid))
    return readPullUnderReview(session, number)
  return {
    number,
    state: STATES[first.state],
    isDraft: first.isDraft,
    author: first.author,
    head: { branch: first.headRefName, commit: first.headRefOid },
    base: first.baseRefName,
    reviews: pages.flatMap(({ reviews }) => reviews.nodes),
    commits: pages.flatMap(({ commits }) => commits.nodes),
    files: pages.flatMap(({ files }) => files.nodes),
  }
}

async function readPages({ exchange, here }: Session, number: number): Promise<readonly [Pages, ...Pages[]]> {
  const ask = (cursors: Cursors) =>
    exchange.read(here(OPERATIONS.readPullUnderReview, { number, ...cursors }), PULL)
  const first = await ask(START)
  const pages: [Pages, ...Pages[]] = [first]
  let cursors = endOf(first, START)
  for (let last = first; hasNext(last); cursors = endOf(last, cursors)) {
    last = await ask(cursors)
    pages.push(last)
  }
  return pages
}

function hasNext(pages: Pages): boolean {
  return LISTS.some((name) => pages[name].pageInfo.hasNextPage)
}

/** A list that has ended stays at its end, where the next page of it is empty. */
function endOf(pages: Pages, before: Cursors): Cursors {
  const at = (name: keyof Cursors) => pages[name].pageInfo.endCursor ?? before[name]
  return { reviews: at('reviews'), commits: at('commits'), files: at('files') }
}
