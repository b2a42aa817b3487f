import { expect, it } from 'vitest'
import { protectionProblems } from './protection-problems.ts'

const CHECK = 'triagebook/approval'
const by = (...apps: readonly (number | null)[]) => apps.map((app) => ({ name: CHECK, app }))

it.each([
  { name: 'is not required at all', required: [], code: 'gate/not-required', says: 'No ruleset requires' },
  {
    name: 'of another name is',
    required: [{ name: 'build', app: 7 }],
    code: 'gate/not-required',
    says: 'main',
  },
  {
    name: 'may come from anybody',
    required: by(null),
    code: 'gate/forgeable',
    says: 'from anybody who can push',
  },
  { name: 'may come from any workflow', required: by(15368), code: 'gate/forgeable', says: 'every workflow' },
  {
    name: 'may come from any workflow, by the stricter ruleset',
    required: by(null, 15368),
    code: 'gate/forgeable',
    says: 'every workflow',
  },
])('warns of a check that $name', ({ required, code, says }) => {
  expect(protectionProblems(required, { check: CHECK, branch: 'main' })).toMatchObject([
    { code, severity: 'warning', message: expect.stringContaining(says) },
  ])
})

it.each([
  { name: 'an app of one’s own', required: by(7) },
  { name: 'such an app by one of two rulesets', required: by(null, 7) },
])('has nothing to say of a check from $name', ({ required }) => {
  expect(protectionProblems(required, { check: CHECK, branch: 'main' })).toEqual([])
})
