import { type Problem, problemsOf, shorten } from '@triagebook/record/problem'
import type { Commit } from '../facts/commit.ts'
import type { Identity } from '../facts/person.ts'
import type { PullFacts } from '../facts/pull-facts.ts'
import { PROBLEMS } from '../verdict/problems.ts'

const problem = problemsOf(PROBLEMS)

/** Who wrote in a pull request: nobody of them approves it. Logins are lower case. */
export interface Contributors {
  readonly author: string
  /** Authors, committers and co-authors of its commits; the author may be among them. */
  readonly others: ReadonlySet<string>
  /** One problem for each address that belongs to no account. */
  readonly unknown: readonly Problem[]
}

/** Clean merges of the base are nobody's work. */
export function contributorsOf({ author, commits }: Pick<PullFacts, 'author' | 'commits'>): Contributors {
  const others = new Set<string>()
  const unknown = new Map<string, Commit>()
  for (const commit of commits) {
    if (commit.kind === 'update') continue
    for (const { account, email } of identitiesOf(commit)) {
      if (account !== null) others.add(account.login.toLowerCase())
      else if (!unknown.has(email)) unknown.set(email, commit)
    }
  }
  return {
    author: author.login.toLowerCase(),
    others,
    unknown: [...unknown].map(([email, { id }]) =>
      problem('approval/unknown-author', { commit: id.slice(0, 7), address: maskedAddress(email) }),
    ),
  }
}

function identitiesOf({ author, committer, coAuthors }: Commit): readonly Identity[] {
  return [author, committer, ...coAuthors]
}

/** Enough for its owner to recognize it: `l…@example.com`. */
function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? 'an address without @' : `${email.slice(0, 1)}…${shorten(email.slice(at), 60)}`
}
