import type { Problem } from '@triagebook/record/problem'
import { problem } from '../problem/problem.ts'

/** The warning for a file whose size has changed by `growth` bytes since its reading began. */
export function changedFile({ path, size }: { path: string; size: number }, growth: number): Problem {
  const at = { path, line: 1, col: 1 }
  return growth > 0
    ? problem('source/still-written#grew', { path, bytes: growth, size }, at)
    : problem('source/still-written#shrank', { path }, at)
}
