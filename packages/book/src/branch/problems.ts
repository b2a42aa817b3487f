import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can go wrong where a job works on a branch. */
export const PROBLEMS = {
  'book/shallow': {
    exit: 2,
    message: 'The checkout of this job has no history, so nothing can be compared or merged.',
    hint: 'Add `fetch-depth: 0` to actions/checkout in the workflow.',
    about:
      'A job that writes to a branch has to know who wrote what, and at which commit a branch left its base. actions/checkout gets a single commit unless told otherwise.',
  },
  'book/cannot-fetch': {
    exit: 3,
    message: 'Git cannot fetch from {url}. It says “{words}”.',
    hint: 'Check that the job has `contents: read` or `contents: write`, and that the token is for this repository.',
    about: 'The branches that a job works on come from the repository by Git.',
  },
  'book/cannot-make-work-tree': {
    exit: 3,
    message: 'Git cannot check out {commit} in a folder of its own. It says “{words}”.',
    hint: 'Check that the disk is not full, then run the job again.',
    about: 'A job works on a branch in a temporary folder, so that the checkout of the job stays as it is.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
