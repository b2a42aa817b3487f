import type { OlderProtection, RequiredCheck } from '@triagebook/forge'
import { expect, it } from 'vitest'
import { protectionProblems } from './protection-problems.ts'

const CHECK = 'triagebook/approval'
const UNSEEN: OlderProtection = { kind: 'unseen' }

/** The check, required of each of these apps; null is anybody. */
const by = (...apps: readonly (number | null)[]): readonly RequiredCheck[] =>
  apps.map((app) => ({ name: CHECK, app }))
const seen = (...checks: readonly RequiredCheck[]): OlderProtection => ({ kind: 'seen', checks })

interface Case {
  readonly name: string
  readonly required?: readonly RequiredCheck[]
  readonly older?: OlderProtection
  readonly code: string
  readonly says: string
}

it.each<Case>([
  { name: 'is in no ruleset', code: 'gate/not-required', says: 'No ruleset requires' },
  { name: 'is nowhere', older: seen(), code: 'gate/not-required', says: 'Neither a ruleset nor' },
  {
    name: 'has another name than the one that is required',
    required: [{ name: 'build', app: 7 }],
    code: 'gate/not-required',
    says: 'No ruleset requires',
  },
  {
    name: 'is required by the name of another branch',
    required: [{ name: `${CHECK}: release`, app: 7 }],
    code: 'gate/not-required',
    says: `main requires the check \`${CHECK}: release\``,
  },
  {
    name: 'may come from anybody',
    required: by(null),
    code: 'gate/forgeable',
    says: 'from anybody who can push',
  },
  {
    name: 'may come from anybody, by the older protection',
    older: seen(...by(null)),
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
  {
    name: 'may come from any workflow, by the stricter older protection',
    required: by(null),
    older: seen(...by(15368)),
    code: 'gate/forgeable',
    says: 'every workflow',
  },
])('warns of a check that $name', ({ required = [], older = UNSEEN, code, says }) => {
  expect(protectionProblems({ branch: 'main', check: CHECK, required, older })).toMatchObject([
    { code, severity: 'warning', message: expect.stringContaining(says) },
  ])
})

it.each([
  { name: 'an app of one’s own', required: by(7), older: UNSEEN },
  { name: 'such an app by one of two rulesets', required: by(null, 7), older: UNSEEN },
  { name: 'such an app by the older protection', required: by(15368), older: seen(...by(7)) },
])('has nothing to say of a check from $name', ({ required, older }) => {
  expect(protectionProblems({ branch: 'main', check: CHECK, required, older })).toEqual([])
})
