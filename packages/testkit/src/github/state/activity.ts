import type { World } from './world.ts'

/** One change of a branch, as GitHub keeps it with its own clock. */
export interface Activity {
  readonly id: number
  readonly ref: string
  readonly before: string
  readonly after: string
  readonly timestamp: string
}

const NONE = '0'.repeat(40)

/** Keeps what has changed of the branches since it was last asked. */
export function recordActivity({ git, activity, time }: World): void {
  const known = new Map(activity.map(({ ref, after }) => [ref, after]))
  const now = new Map(git.refs('refs/heads/').map(({ ref, sha }) => [ref, sha]))
  for (const ref of new Set([...known.keys(), ...now.keys()])) {
    const [before = NONE, after = NONE] = [known.get(ref), now.get(ref)]
    if (before !== after) activity.push({ id: activity.length + 1, ref, before, after, timestamp: time() })
  }
}

/** How GitHub calls it. */
export function kindOf({ git }: World, { before, after }: Activity): string {
  if (before === NONE) return 'branch_creation'
  if (after === NONE) return 'branch_deletion'
  return git.isAncestor(before, after) ? 'push' : 'force_push'
}
