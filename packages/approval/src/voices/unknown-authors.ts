import { type Problem, problemsOf, shorten } from '@triagebook/record/problem'
import type { Commit } from '../facts/commit.ts'
import { identitiesOf } from '../facts/contributors.ts'
import { PROBLEMS } from '../verdict/problems.ts'

const problem = problemsOf(PROBLEMS)

/** One problem for each address that belongs to no account, by the first of the commits that names it. */
export function unknownAuthors(commits: readonly Commit[]): readonly Problem[] {
  const first = new Map<string, Commit>()
  for (const commit of commits) {
    for (const { account, email } of identitiesOf(commit)) {
      if (account === null && !first.has(email)) first.set(email, commit)
    }
  }
  return [...first].map(([email, { id }]) =>
    problem('approval/unknown-author', { commit: id.slice(0, 7), address: maskedAddress(email) }),
  )
}

/** Enough for its owner to recognize it: `l…@example.com`. */
function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? 'an address without @' : `${email.slice(0, 1)}…${shorten(email.slice(at), 60)}`
}
