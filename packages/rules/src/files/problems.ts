import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with the rule files as a whole. */
export const PROBLEMS = {
  'rules/missing-file': {
    severity: 'warning',
    message: 'The book has no {path}, so no rule decides {what}.',
    hint: 'Run `triagebook init` to add the default. Without it, people decide.',
    about: 'The rule files are rules/classify.yml, rules/priority-matrix.md and rules/route.yml.',
  },
  'rules/same-name': {
    message: 'The rule name `{name}` is used twice; the first use is at {place}.',
    hint: 'Rename one of the two rules.',
    about:
      'Decisions refer to rules by name, so a name must mean one rule. Names are unique over all rule files; `priority-matrix` is the matrix, and `team-owners` gives an owner where a person chose the team.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
