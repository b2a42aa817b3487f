import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'agenda/unknown-meeting': {
    message: 'There is no meeting “{meeting}”.',
    hint: 'Use one of: {meetings}.',
    exit: 2,
    about: 'The meetings of a book are listed under `meetings` in triagebook.yml.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
