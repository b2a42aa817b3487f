import type { Problem } from '@triagebook/record/problem'
import { problem } from '../problem/problem.ts'

/** Why the operating system does not let a file be read; anything else is a bug, and thrown on. */
export function fileError(path: string, error: unknown): Problem {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error))
    throw error
  return error.code === 'EISDIR'
    ? problem('source/cannot-read#folder', { path })
    : problem('source/cannot-read#denied', { path, error: error.code })
}
