import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with the examples of rules. */
export const PROBLEMS = {
  'rules/example-fails': {
    wordings: {
      decided: {
        message: 'An example of `{rule}` expects {expected}, but `{winner}` decides `{got}`: {why}.',
        hint: 'Correct the rule or the example.',
      },
      undecided: {
        message: 'An example of `{rule}` expects {expected}, but there is none: {why}.',
        hint: 'Correct the rule or the example.',
      },
      check: {
        message: 'An example of `{rule}` expects that its record {expected}, but it {got}: {why}.',
        hint: 'Correct the check or the example.',
      },
      ambiguous: {
        message: 'An example of `{rule}` expects {expected}, but the rules disagree, {why}.',
        hint: 'Correct the scores of the rules, or the example.',
      },
    },
    about:
      'An example beside a rule is a small ticket, and the value that the rule’s field has after all rules. `triagebook rules test` tries the examples of one rule or of all.',
  },
  'rules/example-sets-its-field': {
    message: 'This example of `{rule}` sets `triage.{field}`, so no rule decides it.',
    hint: 'Leave `{field}` out of the example’s `triage`: `expect` says what it should become.',
    about:
      'What a ticket has in `triage` counts as set by a person, and rules leave it alone. An example may set the fields that are decided before its own.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
