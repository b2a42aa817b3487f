import type { Problem } from '@triagebook/record/problem'
import type { BadText } from '../../files/text-chunks.ts'
import { problem } from '../../problem/problem.ts'
import type { TextFile } from './text-file.ts'

/** Why a file could not be read further. */
export function notInEncoding({ path, encoding }: TextFile, { line }: BadText): Problem {
  const at = { path, line, col: 1 }
  return encoding === 'utf-8'
    ? problem('source/not-in-encoding#utf-8', { path, line }, at)
    : problem('source/not-in-encoding#other', { path, line, encoding: encoding.toUpperCase() }, at)
}
