import type { Change } from '../src/facts/change.ts'
import type { Check } from '../src/facts/check.ts'
import type { Commit } from '../src/facts/commit.ts'
import type { Directory } from '../src/facts/directory.ts'
import type { Account, Identity } from '../src/facts/person.ts'
import type { PullFacts } from '../src/facts/pull-facts.ts'
import type { Comment, Review } from '../src/facts/review.ts'

/** The commit that a pull request of `aPull` is at. */
export const HEAD = 'head000'

/** Ada has opened it and changed one record; lena, omar and ines lead support, eva and emil are engineers, sam is of security. */
export function aPull(given: Partial<PullFacts> = {}): PullFacts {
  return {
    now: minute(60),
    number: 7,
    title: 'Tickets of today',
    author: account('ada'),
    labels: [],
    base: { branch: 'main' },
    head: { branch: 'tickets', commit: HEAD, isFork: false },
    changes: [change('tickets/a.md')],
    commits: [commit({ author: 'ada' })],
    reviews: [],
    comments: [],
    checks: [],
    seen: new Map(),
    tickets: [],
    directory: DIRECTORY,
    codeowners: null,
    gaps: [],
    ...given,
  }
}

export const DIRECTORY: Directory = {
  teams: new Map([
    ['security', new Set(['sam'])],
    ['payments', new Set(['eva'])],
  ]),
  roles: new Map([
    ['support-lead', new Set(['lena', 'omar', 'ines'])],
    ['engineer', new Set(['eva', 'emil'])],
    ['admin', new Set(['root'])],
  ]),
  forgeTeams: new Map([['acme/core', new Set(['kei'])]]),
}

/** A login that ends in `[bot]` is a bot's. */
export function account(login: string): Account {
  return { login, isBot: login.endsWith('[bot]') }
}

/** At so many minutes after nine. */
export function minute(minutes: number): Date {
  return new Date(Date.UTC(2026, 2, 2, 9, minutes))
}

export function change(path: string, given: Partial<Change> = {}): Change {
  return {
    path,
    kind: 'changed',
    before: 'file',
    after: 'file',
    lines: { added: 1, removed: 1 },
    patch: 'patch-1',
    ...given,
  }
}

/** People by login; null is an address that belongs to no account. The committer is the author unless named. */
export function commit({
  id = HEAD,
  author,
  committer = author,
  coAuthors = [],
  kind = 'change',
}: {
  readonly id?: string
  readonly author: string | null
  readonly committer?: string | null
  readonly coAuthors?: readonly (string | null)[]
  readonly kind?: Commit['kind']
}): Commit {
  return {
    id,
    author: identity(author),
    committer: identity(committer),
    coAuthors: coAuthors.map(identity),
    kind,
    signature: null,
  }
}

function identity(login: string | null): Identity {
  return login === null
    ? { email: 'stranger@elsewhere.example', account: null }
    : { email: `${login}@acme.example`, account: account(login) }
}

const STATES: Readonly<Record<string, Review['state']>> = {
  approves: 'approved',
  requests: 'changes-requested',
  comments: 'commented',
  dismissed: 'dismissed',
}

/**
 * Reviews in words, a minute apart: `lena approves`, `lena requests changes`, `lena comments`, `lena dismissed` (her
 * review was); `at <commit>` unless it is the head, `at nothing` where the commit is gone.
 */
export function reviews(...lines: readonly string[]): readonly Review[] {
  return lines.map((line, index) => {
    const [, login = '', verb = '', at] = /^(\S+) (\w+)(?: changes)?(?: at (\S+))?$/.exec(line) ?? []
    const state = STATES[verb]
    if (state === undefined) throw new Error(`Not a review: ${line}`)
    return { author: account(login), state, commit: commitAt(at), at: minute(index) }
  })
}

/** A comment in words: `lena: LGTM`, `lena (edited): LGTM`, `lena (at old): LGTM`, `lena (at nothing): LGTM`. */
export function comments(...lines: readonly string[]): readonly Comment[] {
  return lines.map((line, index) => {
    const [, login = '', , note, body = ''] = /^(\S+?)( \(([^)]+)\))?: (.*)$/s.exec(line) ?? []
    if (login === '') throw new Error(`Not a comment: ${line}`)
    return {
      author: account(login),
      body,
      at: minute(30 + index),
      commit: commitAt(note === 'edited' ? undefined : note?.replace('at ', '')),
      isEdited: note === 'edited',
    }
  })
}

function commitAt(at: string | undefined): string | null {
  return at === 'nothing' ? null : (at ?? HEAD)
}

export function check(name: string, result: Check['result'], app: string | null = 'github-actions'): Check {
  return { name, result, app }
}

/** What a commit showed: a patch for each path. */
export function seen(
  commits: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(Object.entries(commits).map(([id, patches]) => [id, new Map(Object.entries(patches))]))
}
