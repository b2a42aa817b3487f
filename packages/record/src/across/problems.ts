import { type ProblemCatalogue, problemsOf } from '../problem/problem-catalogue.ts'

/** What can be wrong between records, each of which is valid alone. */
export const PROBLEMS = {
  'record/unknown-connection': {
    severity: 'warning',
    wordings: {
      near: {
        message: 'triagebook.yml has no connection `{connection}`, so nothing updates {tickets}.',
        hint: '{suggestion}',
      },
      none: {
        message: 'triagebook.yml has no connection `{connection}`, so nothing updates {tickets}.',
        hint: 'Add it under `connections` in triagebook.yml.',
      },
    },
    about:
      'The warning is shown once for each connection, at its first ticket. You can ignore it if the desk is gone.',
  },
  'record/unknown-login': {
    severity: 'warning',
    wordings: {
      near: {
        message: 'triagebook.yml lists nobody with the login `{login}`, which {tickets}.',
        hint: 'Did you mean `{meant}`? Otherwise add the person to `members`.',
      },
      far: {
        message: 'triagebook.yml lists nobody with the login `{login}`, which {tickets}.',
        hint: 'Check the spelling, or add the person to `members`.',
      },
    },
    about:
      'An open ticket of a person whom nobody knows waits for nobody. The warning is shown once for each login, at its first ticket, once triagebook.yml lists members, in teams or outside.',
  },
  'record/duplicate-id': {
    message: 'Another file has the id `{id}` too: {file}.',
    hint: 'If both are the same ticket, delete one of the files. Otherwise correct the id and the file name of one.',
    about: 'With two files for one id, it is unclear which of them counts.',
  },
  'record/same-ticket-twice': {
    message: '{file} has the same connection and native id, so both are the same ticket.',
    hint: 'Correct the native id of the one that is wrong, or delete that file.',
    about: 'The two records have different ids, but point to one ticket on the desk.',
  },
  'record/merged-into-unknown': {
    wordings: {
      all: {
        message: 'This ticket was merged into `{target}`, which is not in the book.',
        hint: 'Correct the id, or import that ticket.',
      },
      filtered: {
        message: 'This ticket was merged into `{target}`, which is not in the book.',
        hint: 'The `tickets` filter of `{connection}` in triagebook.yml may exclude it. If it does not, correct the id.',
      },
    },
    about: 'It is a warning where the `tickets` filter of the connection may exclude the other ticket.',
  },
  'record/merged-into-itself': {
    message: '`source.merged_into` is `{id}`, the ticket itself.',
    hint: 'Name the ticket that replaces it, or delete the line.',
    about: 'A merged ticket names the ticket in which the work continues.',
  },
  'record/merged-in-a-circle': {
    message: 'These tickets are merged into each other in a circle: {tickets}.',
    hint: 'Check on the desk which ticket is the open one, and delete its `source.merged_into`.',
    about: 'In a circle, there is no ticket in which the work continues.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
