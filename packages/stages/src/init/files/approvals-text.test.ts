import { readFileSync } from 'node:fs'
import { readApprovalsFile } from '@triagebook/record/formats'
import { expect, it } from 'vitest'
import { approvalsText } from './approvals-text.ts'

const STANDARD = readFileSync(new URL('../../../../../rules/approvals.yml', import.meta.url), 'utf8')

it.each([
  { teams: ['web', 'security'], from: { team: ['security'] } },
  { teams: ['web', 'it-security'], from: { role: ['security'] } },
])('of $teams, $from signs off', ({ teams, from }) => {
  const file = readApprovalsFile(
    'rules/approvals.yml',
    approvalsText(
      STANDARD,
      teams.map((key) => ({ key })),
    ),
  )
  if (!file.ok) throw new Error(file.problems[0].message)
  expect(file.value.value.rules.at(-1)?.require).toEqual([{ approvals: 1, from }])
})

it('is refused where the default has no sign-off', () => {
  expect(() => approvalsText('version: 1\n', [])).toThrow('no team for a sign-off')
})
