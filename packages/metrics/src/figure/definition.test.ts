import { expect, it } from 'vitest'
import { type Definition, definitionText } from './definition.ts'

const WHOLE: Definition = {
  ...{ id: 'a', title: 'A', unit: 'share', cohort: 'Tickets', minimum: 5, source: 'A' },
  numerator: 'Confirmed bugs',
  denominator: 'all confirmed tickets',
  clock: 'the confirmation',
}

it.each([
  {
    name: 'a share',
    differences: {},
    text: 'Confirmed bugs, out of all confirmed tickets. Clock: the confirmation.',
  },
  { name: 'a count', differences: { denominator: null }, text: 'Confirmed bugs. Clock: the confirmation.' },
  {
    name: 'one with a remark',
    differences: { denominator: null, remark: 'Spam is left out.' },
    text: 'Confirmed bugs. Spam is left out. Clock: the confirmation.',
  },
])('writes the definition of $name in sentences', ({ differences, text }) => {
  expect(definitionText({ ...WHOLE, ...differences })).toBe(text)
})
