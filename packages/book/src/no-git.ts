import type { Problem } from '@triagebook/record'
import type { GitAnswer } from './git.ts'

/** Git is needed and does not answer. */
export function noGit(folder: string, answer: GitAnswer): Problem {
  const why =
    answer.kind === 'missing'
      ? 'Git is not installed'
      : answer.kind === 'failed'
        ? `Git says “${answer.words}”`
        : 'there is no work tree'
  return {
    code: 'book/no-git',
    severity: 'error',
    message: `What changed in ${folder} cannot be told: ${why}.`,
    hint:
      answer.kind === 'missing'
        ? 'Install Git.'
        : 'Run `git init` in the book and commit once, or ask without a revision.',
  }
}
