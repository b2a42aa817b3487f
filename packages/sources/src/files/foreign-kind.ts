import type { Problem } from '@triagebook/record/problem'
import { problem } from '../problem/problem.ts'

const BEGINNINGS = [
  ['504b0304', 'source/wrong-kind#workbook'],
  ['d0cf11e0', 'source/wrong-kind#old-workbook'],
  ['1f8b', 'source/wrong-kind#gzip'],
  ['25504446', 'source/wrong-kind#pdf'],
] as const

/** The known kind that a file is instead of text, by its first bytes; null where it is none. */
export function foreignKind(path: string, start: Uint8Array): Problem | null {
  const hex = Buffer.from(start.subarray(0, 8)).toString('hex')
  const known = BEGINNINGS.find(([beginning]) => hex.startsWith(beginning))
  return known === undefined ? null : problem(known[1], { path }, { path, line: 1, col: 1 })
}
