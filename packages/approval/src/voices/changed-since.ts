import type { PullFacts } from '../facts/pull-facts.ts'

/** The paths whose patch differs from what the commit showed; undefined where the commit is gone. */
export type ChangedSince = (commit: string) => readonly string[] | undefined

/** Compares each commit once, however many people looked at it. A path that only one side changes counts as changed. */
export function changedSince({
  changes,
  head,
  seen,
}: Pick<PullFacts, 'changes' | 'head' | 'seen'>): ChangedSince {
  const now = new Map(changes.map(({ path, patch }) => [path, patch]))
  const known = new Map<string, readonly string[] | undefined>([[head.commit, []]])
  return (commit) => {
    if (!known.has(commit)) known.set(commit, differences(now, seen.get(commit)))
    return known.get(commit)
  }
}

function differences(
  now: ReadonlyMap<string, string>,
  then: ReadonlyMap<string, string> | undefined,
): readonly string[] | undefined {
  if (then === undefined) return undefined
  const gone = [...then.keys()].filter((path) => !now.has(path))
  const changed = [...now].filter(([path, patch]) => then.get(path) !== patch).map(([path]) => path)
  return [...gone, ...changed]
}
