import type { Place, Problem } from '@triagebook/record/problem'
import { problem } from '../../problem/problem.ts'
import { LONGEST_VALUE } from './json-parts.ts'

/** Why the reading of a list in a JSON text ended before its end. */
export function partProblem(kind: 'truncated' | 'broken' | 'too-large', at: Place): Problem {
  const { path } = at
  switch (kind) {
    case 'truncated':
      return problem('source/truncated#list', { path }, at)
    case 'broken':
      return problem('source/not-json#file', { path }, at)
    case 'too-large':
      return problem('source/too-large', { limit: LONGEST_VALUE / 1024 / 1024 }, at)
  }
}
