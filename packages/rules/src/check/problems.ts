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
  'rules/owner-not-in-support': {
    severity: 'warning',
    wordings: {
      one: {
        message:
          '`{owner}` becomes a support owner, but triagebook.yml does not list them with the role `support` or `support-lead`.',
        hint: '{suggestion}',
      },
      several: {
        message:
          '{count} people become support owners whom triagebook.yml does not list with the role `support` or `support-lead`: {owners}.',
        hint: 'Correct the logins, or give the people the role in triagebook.yml.',
      },
    },
    about: 'Correct the login, or give the person the role `support` or `support-lead` in triagebook.yml.',
  },
  'rules/nobody-left': {
    severity: 'warning',
    message: 'All people of the route `{route}` are absent at once ({days}): {people}.',
    hint: 'Add somebody to the list, or change an absence in triagebook.yml. Until then the route gives no owner at that time, and a person has to assign one.',
    about:
      'A rotation leaves out who is absent on the day on which the ticket came, `least-loaded` who is absent today. Today and the next 60 days are checked.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
