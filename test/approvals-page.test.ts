import { expect, it } from 'vitest'
import { readPolicy } from '../packages/approval/src/index.ts'
import { formatProblem } from '../packages/record/src/problem/problem.ts'
import { settingsFrom } from '../packages/record/test-data/index.ts'
import { readFile } from './repository-files.ts'

const PAGE = readFile('docs/approvals.md')
const SETTINGS = settingsFrom(`version: 1
time_zone: UTC
teams: { payments: { name: Payments, members: [{ login: anna, roles: [engineer] }, { login: ben, roles: [engineer] }] } }
members: [{ login: lena, roles: [support-lead] }]
`)

const problemsOf = (content: string) =>
  readPolicy({ path: 'rules/approvals.yml', content }, SETTINGS).problems.map(formatProblem)

const examples = [...PAGE.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)
const wrong = examples.filter((text) => text.includes('carla'))
const printed = /^```\n(rules\/[\s\S]*?)^```$/m.exec(PAGE)?.[1] ?? ''

it('docs/approvals.md shows rules that can be read', () => {
  expect(examples.length).toBeGreaterThan(wrong.length)
  expect(examples.filter((text) => !wrong.includes(text)).flatMap(problemsOf)).toEqual([])
})

it('docs/approvals.md shows what is printed of its wrong rule', () => {
  expect(wrong.map((text) => `${problemsOf(text).join('\n')}\n`)).toEqual([printed])
})

const CONDITIONS = /^\| `([a-z-]+: .*?)` \| /gm

it('docs/approvals.md shows conditions, groups and requirements that can be read', () => {
  const table = (heading: string) => PAGE.split(`\n## ${heading}`)[1]?.split('\n## ')[0] ?? ''
  const cells = (heading: string, form: RegExp) =>
    [...table(heading).matchAll(form)].map(([, cell = '']) => cell)
  const rule = (more: string) => problemsOf(`version: 1\nrules: [{ name: a, about: A, ${more} }]\n`)
  const approval = 'require: [{ approvals: 1, from: { role: [engineer] } }]'
  const conditions = cells('Which pull requests', CONDITIONS).map((one) =>
    one.replaceAll('[web]', '[payments]'),
  )
  const requirements = cells('What it needs', /^\| `(\{ .* \})` \| /gm).map((one) =>
    one.replaceAll('[web]', '[payments]'),
  )
  const groups = cells('People', CONDITIONS)
  expect({ conditions: conditions.length, requirements: requirements.length, groups: groups.length }).toEqual(
    {
      conditions: 15,
      requirements: 4,
      groups: 4,
    },
  )
  expect(conditions.flatMap((one) => rule(`when: { ${one} }, ${approval}`))).toEqual([])
  expect(rule(`require: [${requirements.join(', ')}]`)).toEqual([])
  expect(groups.flatMap((one) => rule(`require: [{ approvals: 1, from: { ${one} } }]`))).toEqual([])
})
