import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'new/missing': {
    message: 'The record is missing {what}.',
    hint: 'Type: triagebook new {options}. At a terminal, `triagebook new` asks for them.',
    exit: 2,
    about:
      'A new record needs a title and a customer. An escalated one also needs a reason, a severity, a support owner, and a team or an engineering owner.',
  },
  'new/not-allowed': {
    wordings: {
      word: { message: '`{option}` cannot be `{value}`.', hint: '{suggestion}' },
      login: {
        message: '`{option}` is not a login.',
        hint: 'Give the account name, such as anna, not an e-mail address.',
      },
      link: { message: '`{option}` is not a link.', hint: 'A link begins with https:// and has no spaces.' },
    },
    exit: 2,
    about:
      'The type, the severity and the team must be words that the book knows: built in, or listed in triagebook.yml. People are written as logins.',
  },
  'new/too-long': {
    message: '`{option}` has {length} characters; a record has room for {limit}.',
    hint: 'Shorten it. Long texts go into `--context`, `--steps`, `--logs` or `--impact`.',
    exit: 2,
    about:
      'Nothing that you type is cut. A title and a reason are one line each; the sections have room for long texts.',
  },
  'new/personal-data': {
    wordings: {
      customer: {
        message: '`{option}` contains personal data or a secret: {kinds}.',
        hint: 'Give the id that your desk or your customer list has for the customer.',
      },
      url: {
        message: '`{option}` contains personal data or a secret: {kinds}.',
        hint: 'Give a link without names and tokens, or none.',
      },
    },
    exit: 2,
    about:
      'Personal data is redacted before a record is written. A redacted id would be the same for every customer, and a redacted link would lead nowhere, so both are refused.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
