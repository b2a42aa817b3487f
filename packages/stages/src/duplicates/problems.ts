import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'duplicates/not-compared': {
    severity: 'warning',
    wordings: {
      withheld: {
        message: 'The words of `{id}` stay on the desk, so it is compared with no other ticket.',
        hint: 'Look for others like it on the desk.',
      },
      gone: {
        message:
          '`{id}` is merged, deleted or closed as a duplicate, so it is compared with no other ticket.',
        hint: 'Name the ticket that takes its place.',
      },
      'few-words': {
        message: 'The title and Context of `{id}` have too few words to compare it with other tickets.',
        hint: 'Add to its `## Context` what the customer sees.',
      },
    },
    about:
      '`duplicates` compares the words of titles and of `## Context`. It leaves out security reports, tickets for which another one stands, and tickets of fewer than three different words.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
