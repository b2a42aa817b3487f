import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with what a person says of a new book. */
export const PROBLEMS = {
  'init/bad-answer': {
    exit: 2,
    wordings: {
      'no-team': {
        message: 'A book needs at least one team.',
        hint: 'Name the teams that fix what support reports, such as “Payments, Web”.',
      },
      team: {
        message: '“{name}” cannot be the name of a team.',
        hint: 'Use letters a to z and digits, at most 60, such as “Web shop”.',
      },
      'team-twice': { message: 'The team “{name}” is named twice.', hint: 'Name each team once.' },
      login: {
        message: '“{written}” does not begin with a login.',
        hint: 'A login has letters, digits, dots and hyphens: `anna@payments` for an engineer of a team, `lena:support` for somebody else.',
      },
      'person-team': {
        message: '{login} is said to be in “{team}”, which is no team of this book.',
        hint: 'The teams are: {teams}.',
      },
      role: {
        message: 'It is not clear what {login} does.',
        hint: 'Say it with a role, `{login}:support`, or with a team, `{login}@{team}`. Roles: {roles}. Join several with `+`.',
      },
      'person-twice': {
        message: '{login} is named twice.',
        hint: 'Join roles with `+`: `{login}:support+admin`.',
      },
      'time-zone': { message: '“{zone}” is no time zone.', hint: 'Write it like {meant}.' },
      address: {
        message: '“{written}” is not the address of a desk.',
        hint: 'Copy it from the browser, such as https://acme.zendesk.com.',
      },
      'no-desk': {
        message: 'An address or a tag of a desk was given, and no desk.',
        hint: 'Say which desk it is with `--desk`.',
      },
    },
    about: '`init` takes teams, people, a time zone and a desk; one of them cannot be what was said.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
