import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'init/not-a-folder': {
    message: '{folder} is a file, not a folder.',
    hint: 'Name a folder, or a new name.',
    exit: 2,
    about: 'A book is a folder. `init` makes the folder if there is none of that name.',
  },
  'init/inside-book': {
    message: '{folder} is inside a book, {book}.',
    hint: 'To change that book, run `init` in its folder. For another book, name a folder outside it.',
    exit: 2,
    about:
      'A book keeps its tickets in folders of its own. In a book inside it, commands would find the wrong one of the two.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
