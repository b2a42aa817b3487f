import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'list/unknown-team': {
    message: 'triagebook.yml has no team `{team}`.',
    hint: '{suggestion}',
    exit: 2,
    about: '`list --team` takes a team by its key under `teams` in triagebook.yml.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
