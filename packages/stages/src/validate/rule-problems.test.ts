import { aBook, aHost, gitRepository } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { validate } from './index.ts'

const ROUTE = `version: 1
teams:
  - { name: all, team: java, owners: { people: [abel], by: rotation, every: 1w, from: 2026-01-05 } }
`
const AWAY = ', absences: [{ from: 2026-04-10, to: 2026-04-12 }] }]'
const BOOK = aBook({ 'rules/route.yml': ROUTE })
const SETTINGS = BOOK['triagebook.yml'] ?? ''

/** What validate says of the rules in a commit that changes these files of a book. */
async function problemsAfter(changed: Readonly<Record<string, string>>) {
  const { folder, commit } = gitRepository({ ...BOOK })
  commit(changed)
  const { problems } = await runStage(validate, { since: 'HEAD~1' }, aHost(folder))
  return problems
    .filter(({ code }) => code.startsWith('rules/') && code !== 'rules/missing-file')
    .map(({ code, at }) => `${at?.path}:${at?.line} ${code}`)
}

it.each([
  {
    name: 'an absence that leaves a route without people',
    settings: SETTINGS.replace(' }]', AWAY),
    says: ['rules/route.yml:3 rules/nobody-left'],
  },
  {
    name: 'a team that a route names and that is gone',
    settings: SETTINGS.replace('  java:', '  web:'),
    says: ['rules/route.yml:3 rules/unknown-value'],
  },
  { name: 'a change that concerns no rule', settings: `${SETTINGS}paused: true\n`, says: [] },
])('a change of the settings alone is checked against the rules: $name', async ({ settings, says }) => {
  expect(settings).not.toBe(SETTINGS)
  expect(await problemsAfter({ 'triagebook.yml': settings })).toEqual(says)
})

it('a change of another file says nothing of rules that were wrong before', async () => {
  const { folder, commit } = gitRepository({
    ...BOOK,
    'triagebook.yml': SETTINGS.replace('  java:', '  web:'),
  })
  commit({ 'README.md': 'A book.\n' })
  const { problems } = await runStage(validate, { since: 'HEAD~1' }, aHost(folder))
  expect(problems.filter(({ code }) => code === 'rules/unknown-value')).toEqual([])
})
