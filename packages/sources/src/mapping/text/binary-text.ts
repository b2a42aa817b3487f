import type { Problem } from '@triagebook/record/problem'
import { problem } from '../../problem/problem.ts'
import type { Encoding } from './encoding.ts'

/** Why bytes cannot be text in an encoding: they have zeros, which only UTF-16 has; null where they may be. */
export function binaryText(path: string, start: Uint8Array, encoding: Encoding | null): Problem | null {
  if (!start.includes(0) || encoding?.startsWith('utf-16') === true) return null
  const key = start.indexOf(0) < 4 ? 'source/wrong-kind#utf-16' : 'source/wrong-kind#binary'
  return problem(key, { path, encoding: encoding ?? 'utf-8' }, { path, line: 1, col: 1 })
}
