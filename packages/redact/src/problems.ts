import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

const MAKE_A_KEY =
  "Make a key with `node -e \"console.log(require('node:crypto').randomBytes(32).toString('hex'))\"` and set it as the environment variable TRIAGEBOOK_PSEUDONYM_KEY. Keep it: another key gives every customer another pseudonym."

/** What can be wrong with the key of pseudonyms and with rules/redact.yml. */
export const PROBLEMS = {
  'redact/no-key': {
    exit: 2,
    message:
      'TRIAGEBOOK_PSEUDONYM_KEY is not set. Without it customers get no pseudonyms, so nothing was imported.',
    hint: MAKE_A_KEY,
    about:
      'Records name customers by pseudonyms made with a secret key. Without a key nothing is imported, because a name that was once in Git cannot be taken back. Keep the key where you keep passwords; on GitHub, store it as a repository secret.',
  },
  'redact/short-key': {
    exit: 2,
    message:
      'The key in TRIAGEBOOK_PSEUDONYM_KEY has {bytes} bytes; it needs at least {least}, so that nobody can guess pseudonyms.',
    hint: MAKE_A_KEY,
    about:
      'Whoever has the records could find a short key by trial, and with it who the customers are. If the book already has records, ask the person who made them for their key.',
  },
  'redact/value-or-pattern': {
    wordings: {
      neither: {
        message: 'This entry has neither a `value` nor a `pattern`.',
        hint: 'Give the text that may stay as `value`, or a `pattern` that matches all of it.',
      },
      both: {
        message: 'This entry has both a `value` and a `pattern`.',
        hint: 'Keep one of the two.',
      },
    },
    about: 'An entry of rules/redact.yml says what may stay with either one `value` or one `pattern`.',
  },
  'redact/bad-pattern': {
    message: 'The pattern is invalid: {reason}',
    hint: 'Patterns use RE2 syntax, which has no look-ahead, look-behind or back-references.',
    about:
      'Patterns in rules/redact.yml run with RE2, which takes time in proportion to the text whatever the pattern is. To let single texts stay, give each as a `value`.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
