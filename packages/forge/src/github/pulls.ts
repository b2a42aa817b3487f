import { checkMarked } from '../port/marked-text.ts'
import { isMarkedBy } from '../port/marker.ts'
import type { ChangedFile, MergedPull, Pull, Pulls } from '../port/pulls.ts'
import { hasAll } from './issues.ts'
import { OPERATIONS } from './operations.ts'
import { AUTHOR, LOGINS, NAMES } from './people.ts'
import { readPullUnderReview } from './pull-under-review.ts'
import type { Session } from './session.ts'
import { instant, list as listOf, mapped, nullable, object, oneOf, text, whole } from './transport/form.ts'

const REPOSITORY = object({ full_name: text })

const SIDES = {
  // A fork may be gone.
  head: object({ ref: text, sha: text, repo: nullable(REPOSITORY) }),
  base: object({ ref: text, sha: text, repo: REPOSITORY }),
}

type Sides = { readonly [Side in keyof typeof SIDES]: ReturnType<(typeof SIDES)[Side]> }

function headOf({ head, base }: Sides): Pull['head'] {
  return { branch: head.ref, commit: head.sha, isFork: head.repo?.full_name !== base.repo.full_name }
}

const PULL = mapped(
  object({
    number: whole,
    title: text,
    body: nullable(text),
    state: oneOf('open', 'closed'),
    merged_at: nullable(instant),
    user: AUTHOR,
    labels: NAMES,
    ...SIDES,
    requested_reviewers: nullable(LOGINS),
    created_at: instant,
    html_url: text,
  }),
  ({ number, title, state, labels, ...pull }): Pull => ({
    number,
    title,
    body: pull.body ?? '',
    state,
    merged: pull.merged_at !== null,
    author: pull.user,
    labels,
    head: headOf(pull),
    base: { branch: pull.base.ref, commit: pull.base.sha },
    asked: pull.requested_reviewers ?? [],
    createdAt: pull.created_at,
    url: pull.html_url,
  }),
)

/** Of a closed pull request: when it last changed, and how it was merged if it was. */
const CLOSED = mapped(
  object({
    number: whole,
    ...SIDES,
    created_at: instant,
    updated_at: instant,
    merged_at: nullable(instant),
    merge_commit_sha: nullable(text),
  }),
  ({
    number,
    created_at: createdAt,
    updated_at: updatedAt,
    merged_at,
    merge_commit_sha,
    ...sides
  }): {
    readonly updatedAt: Date
    readonly merged: MergedPull | null
  } => ({
    updatedAt,
    merged:
      merged_at === null || merge_commit_sha === null
        ? null
        : { number, createdAt, head: headOf(sides), mergedAt: merged_at, commit: merge_commit_sha },
  }),
)

const CLOSED_PAGE = 100

const CHANGES = {
  added: 'added',
  copied: 'added',
  modified: 'changed',
  changed: 'changed',
  unchanged: 'changed',
  removed: 'removed',
  renamed: 'renamed',
} as const

/** The head of each part of a diff: `@@ -12,7 +12,9 @@`; one line has no count. */
const HUNK = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm

const FILE = mapped(
  object({
    filename: text,
    status: oneOf('added', 'copied', 'modified', 'changed', 'unchanged', 'removed', 'renamed'),
    previous_filename: nullable(text),
    patch: nullable(text),
  }),
  ({ filename, status, previous_filename: from, patch }): ChangedFile => ({
    path: filename,
    change: CHANGES[status],
    ...(status === 'renamed' && from !== null && { from }),
    shown: [...(patch ?? '').matchAll(HUNK)].flatMap(([, start, count = '1']) => {
      const first = Number(start)
      return count === '0' ? [] : [{ from: first, to: first + Number(count) - 1 }]
    }),
  }),
)

/** GitHub lists no more. */
const MOST_FILES = 3000

export function gitHubPulls(session: Session): Pulls {
  const { exchange, here, account, owner } = session

  const list: Pulls['list'] = async ({ state, head }) => {
    // Oldest first, so that what is new meanwhile moves nothing from one page to another.
    const order = { sort: 'created', direction: 'asc' }
    const filter = { state, ...(head !== undefined && { head: `${owner}:${head}` }) }
    return (await exchange.readAll(here(OPERATIONS.listPulls, { ...filter, ...order }), PULL)).toReversed()
  }

  return {
    list,

    async mergedSince(since) {
      const lately = { state: 'closed', sort: 'updated', direction: 'desc', per_page: CLOSED_PAGE }
      const closed = await exchange.read(here(OPERATIONS.listPulls, lately), listOf(CLOSED))
      const pulls = closed
        .flatMap(({ merged }) => (merged !== null && merged.mergedAt >= since ? [merged] : []))
        .toSorted((a, b) => b.mergedAt.getTime() - a.mergedAt.getTime())
      // Whatever was merged since then has changed since then.
      const last = closed.at(-1)
      return {
        pulls,
        complete: closed.length < CLOSED_PAGE || (last !== undefined && last.updatedAt < since),
      }
    },

    create(pull) {
      checkMarked(pull)
      const { title, body, head, base, marker } = pull
      const look = async () => {
        const { login } = await account()
        return (await list({ state: 'open', head })).find((one) => isMarkedBy(one, marker, login))
      }
      return exchange.write(here(OPERATIONS.createPull, { title, body, head, base }), { form: PULL, look })
    },

    update(number, changes) {
      const look = async () => {
        const now = await exchange.read(here(OPERATIONS.readPull, { pull_number: number }), PULL)
        return hasAll(now, changes) ? now : undefined
      }
      return exchange.write(here(OPERATIONS.changePull, { pull_number: number, ...changes }), {
        form: PULL,
        look,
      })
    },

    async files(number) {
      const files = await exchange.readAll(here(OPERATIONS.listFiles, { pull_number: number }), FILE)
      return { files, complete: files.length < MOST_FILES }
    },

    underReview: (number) => readPullUnderReview(session, number),
  }
}
