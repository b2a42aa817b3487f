import { expect, it } from 'vitest'
import { redact } from '../../redact.ts'

const TOKEN = ['gh', 'p_', 'a1B2'.repeat(9)].join('')

it.each([
  { name: 'a space', before: ' ' },
  { name: 'an underscore', before: 'my_' },
  { name: 'a digit', before: '4' },
  { name: 'a hyphen', before: 'my-' },
  { name: 'a letter beyond ASCII', before: 'é' },
])('a token is found directly after $name', ({ before }) => {
  expect(redact(`x${before}${TOKEN} y`).text).toBe(`x${before}[redacted: token] y`)
})

it('a token is none in the middle of a word', () => {
  const text = `x${TOKEN}`
  expect(redact(text).text).toBe(text)
})
