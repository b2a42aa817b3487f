import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'gate-test/otherwise': {
    wordings: {
      pull: {
        message: '“{name}” is {state}, not {expected}: {line}',
        hint: 'Correct the policy or the case.',
      },
      rule: {
        message: 'In “{name}” the rule {rule} is {state}, not {expected}.',
        hint: 'Correct the policy or the case.',
      },
      unknown: {
        message: '“{name}” expects something of a rule {rule}, which the policy does not have.',
        hint: 'Use one of: {rules}.',
      },
    },
    about: 'A case of the file says what the policy should decide, and the policy decides otherwise.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
