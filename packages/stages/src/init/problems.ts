import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'init/not-a-folder': {
    message: '{folder} is a file, not a folder.',
    hint: 'Name a folder, or a new name.',
    exit: 2,
    about: 'A book is a folder. `init` makes the folder if there is none of that name.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
