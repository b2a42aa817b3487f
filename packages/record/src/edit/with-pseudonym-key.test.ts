import { expect, it } from 'vitest'
import { withPseudonymKey } from './with-pseudonym-key.ts'

const KEY = 'fp_0123456789abcdef'

it.each([
  {
    name: 'a block that has other keys',
    text: 'version: 1 # one\nprivacy:\n  book: private # ours\nteams: {}\n',
    edited:
      'version: 1 # one\nprivacy:\n  book: private # ours\n  pseudonym_key: fp_0123456789abcdef\nteams: {}\n',
  },
  {
    name: 'a block on one line',
    text: 'version: 1\nprivacy: { book: private }\n',
    edited: 'version: 1\nprivacy: { book: private, pseudonym_key: fp_0123456789abcdef }\n',
  },
  {
    name: 'settings without a block',
    text: 'version: 1\n# teams\nteams: {}\n',
    edited: 'version: 1\n# teams\nteams: {}\nprivacy:\n  pseudonym_key: fp_0123456789abcdef\n',
  },
  {
    name: 'settings in one flow map',
    text: '{ version: 1 }\n',
    edited: '{ version: 1, privacy: { pseudonym_key: fp_0123456789abcdef } }\n',
  },
])('writes the fingerprint into $name and leaves every other line', ({ text, edited }) => {
  expect(withPseudonymKey(text, KEY)).toBe(edited)
})
