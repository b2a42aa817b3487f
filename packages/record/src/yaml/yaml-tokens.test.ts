import { expect, it } from 'vitest'
import { tokensOf } from './yaml-tokens.ts'

it.each([
  { name: 'closing brackets', before: 'a: ', mistake: ']', after: '\n', code: 'UNEXPECTED_TOKEN', offset: 3 },
  { name: 'commas', before: 'a: [', mistake: ',', after: ']\n', code: 'UNEXPECTED_TOKEN', offset: 4 },
  { name: 'sequences', before: 'a: "', mistake: '\\q', after: '"\n', code: 'BAD_DQ_ESCAPE', offset: 4 },
])('cuts a text with a hundred stray $name, and refuses one with more at the first', (given) => {
  const { before, mistake, after, code, offset } = given
  expect(tokensOf(before + mistake.repeat(100) + after).refused).toBeNull()
  expect(tokensOf(before + mistake.repeat(101) + after).refused).toEqual({ code, offset })
})
