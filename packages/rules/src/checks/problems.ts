import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What the team's own checks find in a record. */
export const PROBLEMS = {
  'checks/failed': {
    wordings: {
      plain: { message: 'Check `{name}`: {message}', hint: 'rules/checks.yml says what your team asks for.' },
      hinted: { message: 'Check `{name}`: {message}', hint: '{hint}' },
    },
    about:
      'Your team asks for it in rules/checks.yml, in these words. A check is an error or a warning, as its `severity` says. docs/conditions.md explains the file.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
