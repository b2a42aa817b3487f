import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with how a route chooses an owner. */
export const PROBLEMS = {
  'rules/incomplete-rotation': {
    message: 'This rotation has no `{missing}`.',
    hint: 'A rotation needs both: `every: 1w` says how long a turn lasts, `from: 2026-01-05` on which day a turn of the first person begins.',
    about: 'Without both keys nobody can tell whose turn it is.',
  },
  'rules/needless-turn': {
    message: '`{key}` has no effect with `by: {by}`.',
    hint: 'Write `by: rotation` for turns, or delete `{key}`.',
    about: 'Only a rotation has turns.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
