import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'what-if/no-book': {
    exit: 2,
    message: '{revision} has no triagebook.yml in this folder, so there are no rules to compare with.',
    hint: 'Name a revision in which the book is in this folder.',
    about: 'Rules are compared with those of a commit in which the same folder was a book.',
  },
  'what-if/unreadable-rules': {
    message: 'At {revision}: {message}',
    hint: 'Name a revision whose rules can be read. Today’s version of Triagebook reads both sides.',
    about:
      'The settings or rules of the revision have a problem, or were written for another version of Triagebook, so there is nothing to compare with.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
