import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'prioritize/not-a-limit': {
    exit: 2,
    message: '`limit` must be a whole number from 1 up, not “{value}”.',
    hint: 'Write a number such as 20, or leave it out to change all records.',
    about: 'The limit says how many records one run changes at most.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
