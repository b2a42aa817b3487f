import type { Problem } from '@triagebook/record/problem'
import { problem } from '../../problem/problem.ts'
import type { Encoding } from './encoding.ts'

const BEGINNINGS = [
  ['504b0304', 'source/wrong-kind#workbook'],
  ['d0cf11e0', 'source/wrong-kind#old-workbook'],
  ['1f8b', 'source/wrong-kind#gzip'],
  ['25504446', 'source/wrong-kind#pdf'],
] as const

/** Why a file cannot be text, by its first bytes; null where it may be. */
export function foreignKind(path: string, start: Uint8Array, encoding: Encoding | null): Problem | null {
  const at = { path, line: 1, col: 1 }
  const hex = Buffer.from(start.subarray(0, 8)).toString('hex')
  const known = BEGINNINGS.find(([beginning]) => hex.startsWith(beginning))
  if (known !== undefined) return problem(known[1], { path }, at)
  if (!start.includes(0) || encoding?.startsWith('utf-16') === true) return null
  const key = start.indexOf(0) < 4 ? 'source/wrong-kind#utf-16' : 'source/wrong-kind#binary'
  return problem(key, { path, encoding: encoding ?? 'utf-8' }, at)
}
