import type { ProblemList } from '@triagebook/record'

export const PROBLEMS: ProblemList = {
  'redact/no-key': {
    what: 'Customers stand in records under pseudonyms that are made with a secret key, and no key was given. Without one nothing is brought in, because a name that stands in Git once cannot be taken back.',
    mend: "Make a key with `node -e \"console.log(require('node:crypto').randomBytes(32).toString('hex'))\"`, keep it where you keep passwords, and set it as the environment variable `TRIAGEBOOK_PSEUDONYM_KEY` (on GitHub as a repository secret of that name).",
  },
  'redact/value-or-pattern': {
    what: 'An entry of `rules/redact.yml` has neither a value nor a pattern, or both, so it cannot be told what stays.',
    mend: 'Give the words that stay as `value`, or a `pattern` that matches them from end to end.',
  },
  'redact/bad-pattern': {
    what: 'The pattern of an entry of `rules/redact.yml` cannot be read by the safe engine (RE2).',
    mend: 'Leave out look-ahead, look-behind and back-references, and close every bracket; or name single values.',
  },
  'redact/short-key': {
    what: 'The key in `TRIAGEBOOK_PSEUDONYM_KEY` has fewer than 32 bytes. Somebody who has the records could find a short key by trying, and with it who the customers are.',
    mend: "Make a longer one with `node -e \"console.log(require('node:crypto').randomBytes(32).toString('hex'))\"`. If the book has records already, ask whoever made them for the key that they were made with.",
  },
}
