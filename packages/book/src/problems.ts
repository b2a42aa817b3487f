import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'
import { PROBLEMS as BRANCH } from './branch/problems.ts'
import { PROBLEMS as FILES } from './files/problems.ts'
import { PROBLEMS as GIT } from './git/problems.ts'
import { PROBLEMS as PULL } from './pull/problems.ts'

const FOLDER = {
  'book/not-found': {
    exit: 2,
    wordings: {
      folder: { message: 'There is no folder {folder}.', hint: 'Check the spelling.' },
      file: { message: '{folder} is a file, not a folder.', hint: 'Name the folder of the book.' },
      settings: {
        message: '{folder} is not a book: it has no triagebook.yml.',
        hint: 'Run `triagebook init` to make it one.',
      },
      above: {
        message:
          'There is no book in {folder}: neither this folder nor a folder above it has a triagebook.yml.',
        hint: 'Go to the folder of your book, name it with --book <folder>, or make one with init.',
      },
    },
    about: 'A book is a folder with a triagebook.yml.',
  },
} as const satisfies ProblemCatalogue

/** What can be wrong with a book as a folder of files. */
export const PROBLEMS = {
  ...FOLDER,
  ...FILES,
  ...GIT,
  ...BRANCH,
  ...PULL,
} as const satisfies ProblemCatalogue

export const problem = problemsOf(FOLDER)
