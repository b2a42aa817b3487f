import type { Commit } from './commits.ts'

type Read = (sha: string) => Commit | undefined

/** A commit and all before it, parents before their children. */
export function historyOf(read: Read, head: string): readonly string[] {
  const order = new Set<string>()
  const open = [{ sha: head, parentsDone: false }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { sha, parentsDone } = next
    if (parentsDone) order.add(sha)
    else if (!order.has(sha)) {
      open.push({ sha, parentsDone: true })
      for (const parent of [...(read(sha)?.parents ?? [])].reverse())
        open.push({ sha: parent, parentsDone: false })
    }
  }
  return [...order]
}

export function isAncestor(read: Read, ancestor: string, of: string): boolean {
  const seen = new Set([of])
  for (const sha of seen) {
    if (sha === ancestor) return true
    for (const parent of read(sha)?.parents ?? []) seen.add(parent)
  }
  return false
}

/** The commits of `head` that `base` has not, parents before their children. */
export function commitsBetween(read: Read, base: string, head: string): readonly string[] {
  const known = new Set(historyOf(read, base))
  return historyOf(read, head).filter((sha) => !known.has(sha))
}

/** The newest commit that two have in common: one that no other common commit has as a parent. */
export function mergeBase(read: Read, a: string, b: string): string | undefined {
  const ofB = new Set(historyOf(read, b))
  const common = historyOf(read, a).filter((sha) => ofB.has(sha))
  const parents = new Set(common.flatMap((sha) => read(sha)?.parents ?? []))
  return common.findLast((sha) => !parents.has(sha))
}
