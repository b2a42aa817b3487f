import type { Account, Identity, Policy, PullFacts } from '@triagebook/approval'
import type { GitFolder } from '@triagebook/book'
import { type LocalBranch, type LocalCommit, localBranch, prefixOf, pullHistory } from '@triagebook/book/pull'
import type { Settings } from '@triagebook/record/formats'
import { loginOf } from '../../book/people/login-of.ts'
import { baseOf } from '../facts/base-of.ts'
import { directoryOf } from '../facts/directory-of.ts'
import { ticketsOf } from '../facts/tickets-of.ts'

interface Where {
  readonly at: GitFolder
  /** The branch that it is for; undefined is the default one. */
  readonly base: string | undefined
  /** Who will open the pull request. */
  readonly login: string
  readonly now: Date
}

/** A branch, and what a verdict on it is made from. */
export interface LocalCase {
  readonly branch: LocalBranch
  readonly policy: Policy
  readonly facts: PullFacts
}

const CO_AUTHOR = /^co-authored-by:[ \t]*(.*?)[ \t]*<([^<>]+)>[ \t]*$/gim

/**
 * The pull request that a local branch would become, by what Git alone knows: without reviews, checks, labels and members
 * of GitHub's teams. Whoever triagebook.yml does not know by the address counts as the person who asks.
 */
export async function localCase({ at, base: wanted, login, now }: Where): Promise<LocalCase> {
  const branch = await localBranch(at, wanted)
  const { base, head, name } = branch
  const prefix = await prefixOf(at)
  const { settings, policy, codeowners } = await baseOf({ at, prefix, ...base })
  const history = await pullHistory(at, { base: base.commit, head, seen: [] })
  const words = {
    repository: '',
    body: '',
    messages: branch.commits.map(({ message }) => message),
    branch: name,
    paths: history.changes.map(({ path }) => path),
  }
  const { tickets, problems } = await ticketsOf({ at, prefix, base: base.commit, head }, words)
  const kinds = new Map(history.commits.map(({ id, kind }) => [id, kind]))
  return {
    branch,
    policy,
    facts: {
      now,
      number: 0,
      title: branch.commits[0]?.message.split('\n')[0] ?? '',
      author: account(login),
      labels: [],
      base: { branch: base.branch },
      head: { branch: name, commit: head, isFork: false },
      changes: history.changes,
      commits: branch.commits.map((commit) => ({
        ...peopleOf(commit, login, settings),
        kind: kinds.get(commit.id) ?? 'change',
        signature: null,
      })),
      reviews: [],
      comments: [],
      checks: [],
      seen: history.seen,
      tickets,
      directory: { ...directoryOf(settings), forgeTeams: new Map() },
      codeowners: codeowners?.content ?? null,
      gaps: [...history.problems, ...problems],
    },
  }
}

function peopleOf({ id, author, committer, message }: LocalCommit, login: string, settings: Settings) {
  const identity = (person: LocalCommit['author']): Identity => ({
    email: person.email,
    account: account(loginOf(person, settings)?.login ?? login),
  })
  return {
    id,
    author: identity(author),
    committer: identity(committer),
    coAuthors: [...message.matchAll(CO_AUTHOR)].map(([, name = '', email = '']) => identity({ name, email })),
  }
}

function account(login: string): Account {
  return { login, isBot: false }
}
