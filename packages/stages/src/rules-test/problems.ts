import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'rules-test/unknown-rule': {
    exit: 2,
    message: 'No rule of rules/classify.yml or rules/route.yml is called `{name}`.',
    hint: '{suggestion}',
    about: '`triagebook rules test` takes the names of rules that can have examples. The matrix has none.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
