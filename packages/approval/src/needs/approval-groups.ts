import { showValue } from '@triagebook/record/problem'
import type { Codeowners, Owners } from '../codeowners/read-codeowners.ts'
import type { Directory } from '../facts/directory.ts'
import type { Actors } from '../policy/actors.ts'
import { actorsInWords } from '../policy/actors-in-words.ts'
import { membersOf } from '../policy/members-of.ts'
import type { ApprovalRequirement, OwnerRequirement, Requirement } from '../policy/policy.ts'

/** So many of these people have to approve. */
export interface ApprovalGroup {
  readonly count: number
  /** Logins in lower case. */
  readonly members: ReadonlySet<string>
  /** In words: `a support lead`, `an owner of docs/setup.md`. */
  readonly of: string
  /** Which comments count too; undefined where only reviews do. */
  readonly comments: ((body: string) => boolean) | undefined
}

/** Who owns a path by CODEOWNERS; null where nobody does. */
export type OwnersOf = Codeowners['ownersOf']

/** The approvals that a rule wants for these paths: all of them. */
export function approvalGroups(
  requirements: readonly Requirement[],
  paths: readonly string[],
  directory: Directory,
  ownersOf: OwnersOf,
): readonly ApprovalGroup[] {
  return requirements.flatMap((requirement) => {
    if (requirement.kind === 'approvals') return [namedGroup(requirement, directory)]
    if (requirement.kind === 'codeowners') return ownerGroups(requirement, paths, directory, ownersOf)
    return []
  })
}

function namedGroup({ count, from, comments }: ApprovalRequirement, directory: Directory): ApprovalGroup {
  return { count, members: membersOf(from, directory), of: actorsInWords(from), comments }
}

/** One group for all paths with the same owners. Where no path is in the scope, whoever sees to unowned paths approves. */
function ownerGroups(
  { unowned }: OwnerRequirement,
  paths: readonly string[],
  directory: Directory,
  ownersOf: OwnersOf,
): readonly ApprovalGroup[] {
  const owned = new Map<string, { readonly owners: Owners; readonly paths: string[] }>()
  const without: string[] = []
  for (const path of paths) {
    const owners = ownersOf(path)
    if (owners === null) {
      without.push(path)
      continue
    }
    const key = JSON.stringify(owners)
    const same = owned.get(key) ?? { owners, paths: [] }
    owned.set(key, same)
    same.paths.push(path)
  }
  const groups = [...owned.values()].map(({ owners, paths }) => ({
    // An owner who is an address alone is nobody whom the forge could name.
    ...oneOf({ teams: [], roles: [], ...owners }, directory),
    of: `an owner of ${pathsInWords(paths)}`,
  }))
  return without.length > 0 || paths.length === 0 ? [...groups, oneOf(unowned, directory)] : groups
}

function oneOf(actors: Actors, directory: Directory): ApprovalGroup {
  return { count: 1, members: membersOf(actors, directory), of: actorsInWords(actors), comments: undefined }
}

function pathsInWords([first = '', ...others]: readonly string[]): string {
  const more = others.length === 1 ? ' and 1 other file' : ` and ${others.length} other files`
  return `${showValue(first)}${others.length === 0 ? '' : more}`
}
