import type { Problem } from '@triagebook/record/problem'
import type { GitAnswer } from './git.ts'
import { problem } from './problems.ts'

/** The problem of a command that needs Git. */
export function noGit(folder: string, answer: GitAnswer): Problem {
  if (answer.kind === 'missing') return problem('book/no-git#missing', { folder })
  return answer.kind === 'failed' && !answer.words.includes('not a git repository')
    ? problem('book/no-git#failed', { folder, words: answer.words })
    : problem('book/no-git#outside', { folder })
}
