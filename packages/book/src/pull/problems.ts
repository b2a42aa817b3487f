import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** Why a pull request cannot be judged by its history. */
export const PROBLEMS = {
  'book/pull-too-large': {
    wordings: {
      files: {
        message: 'The pull request changes {count} files, and no more than {most} are judged.',
        hint: 'Split it into smaller ones.',
      },
      lines: {
        message: 'The pull request changes {count} lines, and no more than {most} are judged.',
        hint: 'Split it into smaller ones.',
      },
      commits: {
        message: 'The pull request has {count} commits, and no more than {most} are judged.',
        hint: 'Squash some of them, or split it into smaller ones.',
      },
    },
    about:
      'GitHub shows reviewers no more than 3,000 files, 250 commits and 20,000 lines of a pull request. What nobody can see, nobody can approve.',
  },
  'book/no-pull-base': {
    wordings: {
      none: {
        message: 'The pull request and the branch that it is for have no commit in common.',
        hint: 'Begin the branch again at the branch that it is for.',
      },
      several: {
        message:
          'The pull request left the branch that it is for at several commits, so that what it changes is ambiguous.',
        hint: 'Merge the branch that it is for into it, or rebase it.',
      },
    },
    about:
      'What a pull request changes is counted from the commit at which it left its base. After merges in both directions there can be several, and a change could hide between them.',
  },
  'book/no-base': {
    exit: 2,
    message: 'This clone has no branch {branch}.',
    hint: 'Fetch it (`git fetch origin`), or name another one with `--base`.',
    about:
      'Before a branch is pushed, what it changes is counted from the branch that it is for, as this clone knows it.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
