import { isMarkedBy, type Marker, type Pull } from '@triagebook/forge'

/** A branch that may be the purpose's, and the pull requests that it ever was the head of. */
export interface KnownBranch {
  readonly branch: string
  /** Undefined where there is no such branch. */
  readonly head: string | undefined
  readonly pulls: readonly Pull[]
  /** The base has all of its commits. */
  readonly isMerged: boolean
}

/** The branch that a run works on. */
export type Place =
  | { readonly kind: 'open'; readonly branch: string; readonly head: string; readonly pull: Pull }
  /** It has commits, and its pull request is still to be opened: the run before was cut off, or people began it. */
  | { readonly kind: 'unopened'; readonly branch: string; readonly head: string }
  /** It begins anew at the base. `exists`: the name is there already, at a commit that the base has. */
  | { readonly kind: 'new'; readonly branch: string; readonly exists: boolean }

/**
 * The branch to work on, from facts alone: names, authors, markers, commits. A branch of a pull request that was closed
 * or squashed holds commits that the base lacks, maybe a person's; to move it to the base they would have to go, so it stays as
 * it is and the next name is taken. The last of the branches is always free.
 */
export function choosePlace(
  branches: readonly KnownBranch[],
  { marker, author }: { readonly marker: Marker; readonly author: string },
): Place {
  let free: Place | undefined
  let unopened: Place | undefined
  for (const { branch, head, pulls, isMerged } of branches) {
    const open = pulls.filter(({ state }) => state === 'open')
    const pull = open.find((one) => isMarkedBy(one, marker, author))
    if (pull !== undefined && head !== undefined) return { kind: 'open', branch, head, pull }
    // Of somebody else: theirs stays theirs.
    if (open.length > 0) continue
    if (head === undefined || isMerged) free ??= { kind: 'new', branch, exists: head !== undefined }
    else if (!pulls.some((one) => one.head.commit === head)) unopened ??= { kind: 'unopened', branch, head }
  }
  const place = unopened ?? free
  if (place === undefined) throw new Error('None of the branches is free.')
  return place
}

/** What the newest of the purpose's pull requests is, where a person closed it; null where none did. */
export function closedByPerson(
  branches: readonly KnownBranch[],
  { marker, author }: { readonly marker: Marker; readonly author: string },
): Pull | null {
  const own = branches.flatMap(({ pulls }) => pulls.filter((one) => isMarkedBy(one, marker, author)))
  const newest = own.toSorted((a, b) => b.number - a.number)[0]
  return newest !== undefined && newest.state === 'closed' && !newest.merged ? newest : null
}
