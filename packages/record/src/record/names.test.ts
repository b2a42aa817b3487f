import { expect, it } from 'vitest'
import { isPerson } from './actor.ts'
import { isLogin } from './is-login.ts'

it.each([
  ['anna', true],
  ['a', true],
  ['A-1.b_c', true],
  ['x'.repeat(100), true],
  ['x'.repeat(101), false],
  ['', false],
  ['-anna', false],
  ['anna-', false],
  ['.anna', false],
  ['@anna', false],
  ['anna meier', false],
  ['änna', false],
  ['anna\n', false],
  ['rule:a', false],
])('%j is a login: %s', (text, login) => {
  expect(isLogin(text)).toBe(login)
})

it.each([
  ['anna', true],
  ['person:unknown', true],
  ['person:other', false],
  ['rule:bug-words@1', false],
  ['stage:import', false],
  ['desk:customer', false],
  ['desk:agent', false],
])('%s is a person: %s', (actor, person) => {
  expect(isPerson(actor)).toBe(person)
})
