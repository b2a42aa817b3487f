import { notFound, Refusal } from '../call/answer.ts'
import type { Parameters } from '../contract/drift.ts'
import { covers, type Permissions, permissionsOf } from '../contract/permissions.ts'
import { isAtLeast } from '../state/account.ts'
import type { Caller } from '../state/caller.ts'
import type { World } from '../state/world.ts'

/** What the role `read` may do besides reading. */
const OF_READERS = /^POST .*\/(?:issues|comments|replies|pulls|reviews|events)$/
/** What the role `triage` may do besides. */
const OF_TRIAGE =
  /^(?:PATCH .*\/(?:issues\/\{issue_number\}|pulls\/\{pull_number\})|\w+ .*\/\{issue_number\}\/(?:labels|assignees).*|\w+ .*\/requested_reviewers)$/
/** What everybody may change of their own. */
const OWN = /^(?:PATCH|DELETE) .*\/(?:issues|pulls)(?:\/comments)?\/\{\w+\}$/
const OF_APPS = 'GET /repos/{owner}/{repo}/installation'
const UPDATE_BRANCH = 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch'

/** Refuses a call that its token may not make, as GitHub does. */
export function authorize(world: World, caller: Caller, operation: string, parameters: Parameters): void {
  if ((caller.kind === 'app-itself') !== (operation === OF_APPS))
    throw new Refusal(401, 'A JSON web token could not be decoded')
  if (caller.kind === 'person') authorizePerson(world, caller, operation, parameters)
  else authorizeApp(world, caller, operation, parameters)
}

function authorizeApp(
  world: World,
  { permissions }: Caller,
  operation: string,
  parameters: Parameters,
): void {
  const { owner, repo, org } = parameters
  if (operation === 'GET /user') throw refused([])
  if (isElsewhere(world, owner, repo, org)) throw notFound()
  const sets = setsFor(world, operation, parameters)
  if (sets.length > 0 && !sets.some((set) => covers(permissions, set))) throw refused(sets)
}

function authorizePerson(world: World, { account }: Caller, operation: string, parameters: Parameters): void {
  const { owner, repo, org } = parameters
  if (isElsewhere(world, owner, repo, org)) throw notFound()
  if (org !== undefined && !account.member) throw notFound()
  if (owner === undefined) return
  if (!isAtLeast(account.role, 'read')) throw notFound()
  if (operation.startsWith('GET ') || OF_READERS.test(operation)) return
  if (OF_TRIAGE.test(operation) && isAtLeast(account.role, 'triage')) return
  if (OWN.test(operation) && isOwn(world, account.login, parameters)) return
  if (!isAtLeast(account.role, 'write')) throw new Refusal(403, 'Must have admin rights to Repository.')
}

function isElsewhere(world: World, owner: unknown, repo: unknown, org: unknown): boolean {
  const same = (value: unknown, name: string) =>
    value === undefined || String(value).toLowerCase() === name.toLowerCase()
  return !same(owner, world.owner) || !same(repo, world.name) || !same(org, world.owner)
}

/** Where issues or pull requests would do, the number says which: a pull request's needs pull requests. */
function setsFor(world: World, operation: string, parameters: Parameters): readonly Permissions[] {
  if (operation === UPDATE_BRANCH) return [{ pull_requests: 'write', contents: 'write' }]
  const sets = permissionsOf(operation)
  const either = ['issues', 'pull_requests'].every((name) => sets.some((set) => set[name] !== undefined))
  const comment = world.comments.find(({ id }) => id === parameters.comment_id)
  const number = parameters.issue_number ?? comment?.issue
  const issue = world.issues.find((one) => one.number === number)
  if (!either || issue === undefined) return sets
  return sets.filter((set) => set[issue.pull === null ? 'issues' : 'pull_requests'] !== undefined)
}

function isOwn(world: World, login: string, parameters: Parameters): boolean {
  const number = parameters.issue_number ?? parameters.pull_number
  const mine = [
    ...world.issues.filter((issue) => issue.number === number),
    ...[...world.comments, ...world.reviewComments].filter(({ id }) => id === parameters.comment_id),
  ]
  return mine.some(({ user }) => user.login === login)
}

/** GitHub names the permissions that would do, where any would. */
function refused(sets: readonly Permissions[]): Refusal {
  const accepted = sets.map((set) =>
    Object.entries(set)
      .map(([name, access]) => `${name}=${access}`)
      .join(','),
  )
  const headers = sets.length > 0 ? { 'x-accepted-github-permissions': accepted.join('; ') } : {}
  return new Refusal(403, 'Resource not accessible by integration', {}, headers)
}
