import type { ProblemList } from '@triagebook/record'

/** What can go wrong between an Actions runner and a stage. */
export const PROBLEMS = {
  'action/not-true-or-false': {
    what: 'An input that is a yes or a no has another value.',
    mend: 'Write true or false in the workflow, or leave the input out.',
  },
  'action/outside': {
    what: 'Something outside Triagebook failed: a file, a folder, the disk or the network.',
    mend: 'Mend what the message names, and run the job again. Nothing is written by halves.',
  },
  'action/bug': {
    what: 'Triagebook itself failed. Nothing in your book is the reason.',
    mend: 'Open an issue with the lines that the job printed. They hold no ticket text.',
  },
} as const satisfies ProblemList
