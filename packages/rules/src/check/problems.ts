import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What rules that work may not do as the team wants. */
export const PROBLEMS = {
  'rules/uncovered-tickets': {
    severity: 'warning',
    message: 'No rule decides `{field}` of these tickets, so they get no priority: {kinds}.',
    hint: 'Add them to the values of a rule in rules/classify.yml, or add a rule for them.',
    about:
      'Other types or tiers get this field whatever the text says. The matrix needs type, severity and business impact, so a ticket that lacks one waits for a person.',
  },
  'rules/owner-not-in-team': {
    severity: 'warning',
    wordings: {
      one: {
        message:
          '`{owner}` becomes an owner for team `{team}`, but triagebook.yml does not list them in that team.',
        hint: '{suggestion}',
      },
      several: {
        message:
          '{count} people become owners for teams in which triagebook.yml does not list them: {owners}.',
        hint: 'Correct the logins, or add the people to the teams in triagebook.yml.',
      },
    },
    about: 'Correct the login, or add the person to the team in triagebook.yml.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
