import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'gate/same-commit': {
    message:
      '{others} of the same branch end with the same commit, so that one check would count for all of them.',
    hint: 'Close all but one, or push another commit.',
    about:
      'GitHub keeps a check with a commit, not with a pull request. Two pull requests that end with one commit, for one branch, would release each other.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
