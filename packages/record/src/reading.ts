import type { Problem } from './problem.ts'

/** What came of reading something that a person wrote: a value, perhaps with warnings, or the problems. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] }

export function read<T>(value: T, problems: readonly Problem[] = []): Reading<T> {
  return { ok: true, value, problems }
}

export function unreadable(
  first: Problem,
  ...rest: readonly Problem[]
): { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] } {
  return { ok: false, problems: [first, ...rest] }
}
