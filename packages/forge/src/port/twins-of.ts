import type { Issue } from './issues.ts'

interface Twins<T> {
  /** Undefined where none is open. */
  readonly oldest: T | undefined
  readonly younger: readonly T[]
}

/** The open ones of issues that are about the same: all runs agree on the oldest, which has the lowest number. */
export function twinsOf<T extends Pick<Issue, 'number' | 'state'>>(issues: readonly T[]): Twins<T> {
  const [oldest, ...younger] = issues
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => a.number - b.number)
  return { oldest, younger }
}
