import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'gate-simulate/no-number': {
    exit: 2,
    message: '`--pr` must be the number of a pull request, not “{value}”.',
    hint: 'Write it as `--pr 12`.',
    about: 'A pull request is named by the number that GitHub shows behind its title.',
  },
  'gate-simulate/not-open': {
    message: '#{number} is {state} already, so that no approval changes anything.',
    hint: 'Name a pull request that is open.',
    about: 'The gate judges open pull requests only.',
  },
  'gate-simulate/unknown-person': {
    message:
      '`{login}` is listed neither in triagebook.yml nor in CODEOWNERS, and is in no team on GitHub that the rules name: their approval counts for no rule.',
    hint: '{suggestion}',
    about: 'The gate simulates the approval of somebody whom its rules can ask.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
