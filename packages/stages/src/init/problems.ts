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
  'init/no-git': {
    exit: 3,
    message: 'Git was not found, so the folder is no repository.',
    hint: 'Install it from https://git-scm.com, then run the same command again.',
    about: 'A repository was asked for with `--git yes`, and Git is not installed.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
