import type { Commit } from './commit.ts'
import type { Account } from './person.ts'
import type { PullFacts } from './pull-facts.ts'

/** Who has a part in a pull request. */
export interface Contributors {
  /** Who opened it, and whoever a commit of it names, once each. */
  readonly accounts: readonly Account[]
  /** The commits with an address that belongs to no account: anybody may have written them. */
  readonly unknown: readonly Commit[]
}

/** The forge itself commits what people do in its pages; the author of such a commit is the person. */
const FORGE = 'web-flow'

export function contributorsOf({ author, commits }: Pick<PullFacts, 'author' | 'commits'>): Contributors {
  const changes = commits.filter(({ kind }) => kind === 'change')
  const named = changes.flatMap(({ author, committer, coAuthors }) => [
    author,
    ...(committer.account?.login === FORGE ? [] : [committer]),
    ...coAuthors,
  ])
  const accounts = [author, ...named.flatMap(({ account }) => account ?? [])]
  const byLogin = new Map(accounts.map((account) => [account.login.toLowerCase(), account]))
  return {
    accounts: [...byLogin.values()],
    unknown: changes.filter((commit) => identitiesOf(commit).some(({ account }) => account === null)),
  }
}

/** All whom a commit names. */
export function identitiesOf({ author, committer, coAuthors }: Commit) {
  return [author, committer, ...coAuthors]
}
