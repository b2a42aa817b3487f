import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'import/already-there': {
    message: '{file} exists already.',
    hint: 'Name another file with `--out`.',
    exit: 2,
    about: 'A first mapping never replaces a file: somebody may have worked on it.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
