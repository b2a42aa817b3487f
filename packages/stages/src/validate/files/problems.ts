import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with the files of a book beside its records. */
export const PROBLEMS = {
  'settings/team-in-no-meeting': {
    severity: 'warning',
    message: 'The team `{team}` is in no meeting, so no agenda discusses its tickets.',
    hint: 'Add it to the `teams` of a meeting in triagebook.yml.',
    about:
      'A meeting that lists its teams has only these. The agenda names the other teams, and their escalated tickets, at its end.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
