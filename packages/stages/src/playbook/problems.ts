import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'playbook/unknown': {
    wordings: {
      any: { message: 'The book has no playbook `{name}`.', hint: '{suggestion}' },
      none: {
        message: 'The book has no playbooks.',
        hint: '`triagebook init` in the folder of the book copies the ones that Triagebook brings.',
      },
    },
    exit: 2,
    about: 'A playbook is a Markdown file in `playbooks/`. Its name is the file’s name without `.md`.',
  },
  'playbook/needs-ticket': {
    message: '`{name}` is about a ticket, and none is named.',
    hint: 'Type: triagebook playbook {name} <id>.',
    exit: 2,
    about: 'Its placeholders are filled with the fields of one ticket.',
  },
  'playbook/takes-no-ticket': {
    message: '`{name}` is about a meeting, not about one ticket.',
    hint: 'Type: triagebook playbook {name}.',
    exit: 2,
    about: 'A playbook for a meeting has no placeholders, so it cannot use a ticket.',
  },
  'playbook/other-type': {
    severity: 'warning',
    message: '`{name}` is for tickets of the types {types}; {id} has the type `{type}`.',
    hint: 'Check that it is the right playbook, or correct the type.',
    about: 'Its `types` say for which tickets it was written. It is printed nevertheless.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
