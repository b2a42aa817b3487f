import { expect, it } from 'vitest'
import { tokenProblems, type Wishes } from './index.ts'

const ALL: Wishes = {
  createsPulls: true,
  teams: ['support', 'security'],
  paths: ['tickets/1.md', '.github/workflows/ci.yml', '.github/CODEOWNERS'],
}

it.each<{ name: string; wishes: Wishes; said: readonly string[] }>([
  {
    name: 'nothing special',
    wishes: { paths: ['.github/CODEOWNERS', 'a/.github/workflows/x.yml'] },
    said: [],
  },
  {
    name: 'pull requests',
    wishes: { createsPulls: true },
    said: ['warning forge/pull-requests-forbidden', 'warning forge/checks-wait'],
  },
  {
    name: 'teams and workflow files',
    wishes: { ...ALL, createsPulls: false },
    said: ['error forge/no-team-members', 'error forge/no-team-members', 'error forge/no-workflow-files'],
  },
])('a workflow’s token is told about $name before the work begins', ({ wishes, said }) => {
  const problems = tokenProblems({ login: 'github-actions[bot]', kind: 'workflow' }, wishes)
  expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(said)
  expect(problems.filter(({ hint }) => hint === undefined)).toEqual([])
})

it.each(['app', 'person'] as const)('the token of the kind %s can do all of it', (kind) => {
  expect(tokenProblems({ login: 'x', kind }, ALL)).toEqual([])
})
