import { expect, it } from 'vitest'
import { ruleName } from './rule-name.ts'

it.each([
  { actor: 'rule:bug-words@2026.1', name: 'bug-words' },
  { actor: 'rule:a@b@c', name: 'a' },
  { actor: 'rule:@2026.1', name: undefined },
  { actor: 'rule:bug-words', name: undefined },
  { actor: 'ruler:a@1', name: undefined },
  { actor: 'stage:import', name: undefined },
  { actor: 'anna', name: undefined },
  { actor: '', name: undefined },
])('the rule of “$actor” is $name', ({ actor, name }) => {
  expect(ruleName(actor)).toBe(name)
})
