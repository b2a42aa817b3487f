import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'team/unknown': {
    message: 'triagebook.yml has no team `{team}`.',
    hint: '{suggestion}',
    exit: 2,
    about: 'A team is named by its key under `teams` in triagebook.yml.',
  },
  'team/already-there': {
    message: 'The team `{team}` is there already.',
    hint: 'Choose another key. Two teams become one when you assign the tickets of one to the other.',
    exit: 2,
    about: 'A team cannot take the key of another one.',
  },
  'team/not-a-key': {
    message: '“{team}” cannot be the key of a team.',
    hint: 'Use lower-case letters a to z and digits, words joined by one hyphen, such as {example}.',
    exit: 2,
    about: 'A team’s key stands in settings, rules and records. What people call it is its `name`.',
  },
  'team/unreadable-records': {
    message: '{count} could not be read, so nothing was renamed.',
    hint: 'Run `triagebook validate`, fix them, then run the command again.',
    about: 'A record that cannot be read may name the team.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
