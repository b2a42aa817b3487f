import type { Account } from '../state/account.ts'
import type { Issue } from '../state/issue.ts'
import type { World } from '../state/world.ts'
import type { PullIssue } from '../views/pull.ts'
import { invalidField, notFound, type Refusal } from './answer.ts'
import type { Call } from './call.ts'
import { integer } from './fields.ts'

const LONGEST_BODY = 65536

export const TOO_LONG = `body is too long (maximum is ${LONGEST_BODY} characters)`

/** The issue, or the issue of the pull request, that the path names. */
export function issueOf({ world, parameters }: Call): Issue {
  const number = integer(parameters, 'issue_number')
  return found(world.issues.find((issue) => issue.number === number))
}

export function pullOf({ world, parameters }: Call): PullIssue {
  const number = integer(parameters, 'pull_number')
  const issue = found(world.issues.find((one) => one.number === number))
  const { pull } = issue
  if (pull === null) throw notFound()
  return Object.assign(issue, { pull })
}

/** What the id of the path names. */
export function byId<One extends { readonly id: number }>(
  { parameters }: Call,
  key: string,
  all: readonly One[],
): One {
  return found(all.find(({ id }) => id === integer(parameters, key)))
}

export function found<One>(one: One | undefined): One {
  if (one === undefined) throw notFound()
  return one
}

export function accountOf({ accounts }: World, login: string): Account {
  return found(accounts.get(login))
}

/** Refuses a text that is longer than GitHub takes. */
export function checkLength(resource: string, body: string | undefined): void {
  if (isTooLong(body)) throw invalidField(resource, 'body', TOO_LONG)
}

export function isTooLong(body: string | undefined): boolean {
  return [...(body ?? '')].length > LONGEST_BODY
}

/** The commit that a branch, a tag, a full ref or a hash names. */
export function commitOf({ git }: World, ref: string, otherwise: Refusal = notFound()): string {
  const sha = [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/${ref}`, ref]
    .map((name) => git.ref(name))
    .find((one) => one !== undefined)
  const commit = sha ?? ref
  if (git.commit(commit) === undefined) throw otherwise
  return commit
}

/** Removes from a list of the world. */
export function remove<One>(all: One[], one: One): void {
  all.splice(all.indexOf(one), 1)
}
