import { expect, it } from 'vitest'
import { aRecord, settingsFrom } from '../packages/record/test-data/index.ts'
import { checkRules } from '../packages/rules/src/check/check-rules.ts'
import { explain } from '../packages/rules/src/decide/explain.ts'
import { prioritize } from '../packages/rules/src/decide/prioritize.ts'
import { readRules } from '../packages/rules/src/files/read-rules.ts'
import { readFile } from './repository-files.ts'

const PAGE = readFile('docs/routing.md')
const SETTINGS = settingsFrom(`version: 1
time_zone: Europe/Berlin
teams:
  java:
    name: Java
    members:
      - { login: abel, roles: [engineer], absences: [{ from: 2026-03-18, to: 2026-03-18 }] }
      - { login: britt, roles: [engineer] }
  frontend: { name: Frontend }
members: [{ login: lena, roles: [support] }, { login: omar, roles: [support] }]
`)
const NOW = new Date('2026-03-18T12:00:00Z')
const block = (kind: string) => new RegExp(`^\`\`\`${kind}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(PAGE)?.[1] ?? ''
const FILES = { route: { path: 'rules/route.yml', content: block('yaml') } }

it('docs/routing.md shows what its rules say of its ticket', () => {
  const rules = readRules(FILES, SETTINGS)
  if (!rules.ok) throw new Error(JSON.stringify(rules.problems))
  const came = { source: { created_at: '2026-03-18T08:00:00Z' }, triage: { component: 'export' } }
  const loads = new Map(Object.entries({ lena: 4, omar: 3 }))
  const run = { now: NOW, author: null, loads }
  const { record } = prioritize({ record: aRecord(came), body: '' }, rules.value, run)
  expect(explain({ record, body: '' }, rules.value, NOW, loads)).toContain(block('text'))
})

it('docs/routing.md shows rules without a problem', () => {
  const missing = 'rules/missing-file'
  expect(checkRules(FILES, SETTINGS, NOW).filter(({ code }) => code !== missing)).toEqual([])
})
