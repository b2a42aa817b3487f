import { expect, it } from 'vitest'
import { findByRules } from '../../find/find-by-rules.ts'
import { RULES } from '../rules.ts'

const TOKEN = ['gh', 'p_', 'a1B2'.repeat(9)].join('')

/** What the rule of this token finds. */
function foundIn(text: string): readonly string[] {
  return findByRules(text, { ip: false })
    .filter(({ rank }) => RULES[rank]?.name === 'GitHub')
    .map(({ start, end }) => text.slice(start, end))
}

it.each([
  { name: 'a space', before: ' ' },
  { name: 'an underscore', before: 'my_' },
  { name: 'a digit', before: '4' },
  { name: 'a hyphen', before: 'my-' },
  { name: 'a letter beyond ASCII', before: 'é' },
])('a token is found directly after $name', ({ before }) => {
  expect(foundIn(`x${before}${TOKEN} y`)).toEqual([TOKEN])
})

it('a token is none in the middle of a word', () => {
  expect(foundIn(`x${TOKEN}`)).toEqual([])
})
