import { expect, it } from 'vitest'
import { ruleVersion } from './rule-version.ts'

it.each([
  { actor: 'rule:bug-words@2026.1', version: '2026.1' },
  { actor: 'rule:bug-words', version: undefined },
  { actor: 'stage:import', version: undefined },
  { actor: 'anna', version: undefined },
])('the version of the rule of “$actor” is $version', ({ actor, version }) => {
  expect(ruleVersion(actor)).toBe(version)
})
