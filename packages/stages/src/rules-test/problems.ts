import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'rules-test/unknown-rule': {
    exit: 2,
    message: 'No rule or check is called `{name}`.',
    hint: '{suggestion}',
    about:
      '`triagebook rules test` takes the names of rules in rules/classify.yml and rules/route.yml, and of checks in rules/checks.yml. The matrix has no examples.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
