import { expect, it } from 'vitest'
import { redactedLine } from './redacted-line.ts'

const POLICY = { ip: false, allows: () => false }

it.each([
  { name: 'takes out a secret', words: 'ask\n anna@example.com now', line: 'ask [redacted: e-mail] now' },
  {
    name: 'takes out one at which the line is cut',
    words: `${'x'.repeat(20)} anna@example.com`,
    line: `${'x'.repeat(20)} [redacte…`,
  },
  {
    name: 'takes out one behind the cut',
    words: `${'x'.repeat(40)} anna@example.com`,
    line: `${'x'.repeat(29)}…`,
  },
])('$name, and counts it', ({ words, line }) => {
  expect(redactedLine(words, 30, POLICY)).toEqual({ text: line, found: { 'e-mail': 1 } })
})
