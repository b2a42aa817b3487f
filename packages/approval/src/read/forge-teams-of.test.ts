import { settingsFrom } from '@triagebook/record/test-data'
import { expect, it } from 'vitest'
import { readCodeowners } from '../codeowners/read-codeowners.ts'
import { forgeTeamsOf } from './forge-teams-of.ts'
import { readPolicy } from './read-policy.ts'

const CODEOWNERS = '* @acme/web @anna\n/core/ @acme/core\n'
const APPROVAL = '{ approvals: 1, from: { github-team: [acme/web] } }'
const OWNERS = '{ codeowners: true, unowned: { github-team: [acme/leads] } }'

it.each([
  { name: 'the policy', require: APPROVAL, codeowners: CODEOWNERS, teams: ['acme/web'] },
  {
    name: 'the policy and CODEOWNERS where owners are asked',
    require: `${APPROVAL}, ${OWNERS}`,
    codeowners: CODEOWNERS,
    teams: ['acme/core', 'acme/leads', 'acme/web'],
  },
  {
    name: 'the policy where there is no CODEOWNERS',
    require: OWNERS,
    codeowners: null,
    teams: ['acme/leads'],
  },
])('the teams of $name', ({ require, codeowners, teams }) => {
  const content = `version: 1\nrules: [{ name: a, about: A, require: [${require}] }]\n`
  const policy = readPolicy({ path: 'rules/approvals.yml', content }, settingsFrom())
  const owners = codeowners === null ? null : readCodeowners({ path: 'CODEOWNERS', content: codeowners })
  if (!policy.ok || owners?.ok === false) throw new Error('It has problems.')
  expect(forgeTeamsOf(policy.value, owners?.value ?? null)).toEqual(teams)
})
