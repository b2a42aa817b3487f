import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can go wrong between an Actions runner and a stage. */
export const PROBLEMS = {
  'action/outside': {
    message: 'The system refused {what} ({code}).',
    hint: 'Check that the file or folder exists, that the job may use it and that the disk is not full, then run the job again.',
    exit: 3,
    about:
      'Something outside Triagebook failed: a file, a folder, the disk or the network. Files of the book are written all or none.',
  },
  'action/bug': {
    message: 'This is a bug in Triagebook ({name}), not a problem of your book.',
    hint: 'Open an issue with the lines that this job printed. They contain no ticket text.',
    exit: 4,
    about: 'Triagebook itself failed. Nothing in your book is the reason.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
