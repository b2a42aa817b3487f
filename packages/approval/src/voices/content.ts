import type { PullFacts } from '../facts/pull-facts.ts'
import type { PathSet } from '../policy/policy.ts'

/** What the head changes, and what each older commit showed. */
export interface Content {
  readonly head: string
  /** By path, the patch of the head. */
  readonly now: ReadonlyMap<string, string>
  readonly seen: PullFacts['seen']
  /** The paths that a commit showed and the head no longer changes. */
  readonly goneSince: (commit: string) => readonly string[]
}

export function contentOf({ changes, head, seen }: Pick<PullFacts, 'changes' | 'head' | 'seen'>): Content {
  const now = new Map(changes.map(({ path, patch }) => [path, patch]))
  const goneSince = (commit: string) => [...(seen.get(commit)?.keys() ?? [])].filter((path) => !now.has(path))
  return { head: head.commit, now, seen, goneSince: once(goneSince) }
}

/** The paths in a scope whose patch differs from what a commit showed. */
interface Difference {
  /** Is seen with the first path that differs; most people who looked at a large pull request need no more. */
  readonly isNone: boolean
  readonly paths: () => readonly string[]
}

/** Undefined where the commit is gone. */
export type ChangedSince = (commit: string) => Difference | undefined

/**
 * Compares each commit once, however many people looked at it, and the paths in the scope alone, which are few. A path
 * that only one side changes counts as changed.
 */
export function changedSince(
  { now, seen, goneSince }: Content,
  paths: readonly string[],
  scope: PathSet | undefined,
): ChangedSince {
  const wanted = paths.map((path) => ({ path, patch: now.get(path) }))
  return once((commit) => {
    const patches = seen.get(commit)
    if (patches === undefined) return undefined
    const differs = ({ path, patch }: (typeof wanted)[number]) => patches.get(path) !== patch
    const gone = () => (scope === undefined ? goneSince(commit) : goneSince(commit).filter(scope))
    return {
      isNone: !wanted.some(differs) && gone().length === 0,
      paths: () => [...gone(), ...wanted.filter(differs).map(({ path }) => path)],
    }
  })
}

/** Remembers the answers. */
function once<Answer>(ask: (commit: string) => Answer): (commit: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>()
  return (commit) => {
    const found = known.get(commit) ?? { answer: ask(commit) }
    known.set(commit, found)
    return found.answer
  }
}
