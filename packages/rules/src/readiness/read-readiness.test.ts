import { expect, it } from 'vitest'
import { SETTINGS } from '../../test-data/sample.ts'
import { readReadiness } from './read-readiness.ts'

const read = (content: string) => readReadiness({ path: 'rules/readiness.yml', content }, SETTINGS)
const criterion = (name: string, shows: string, more = '') =>
  `  - { name: ${name}, ${more}shows: ${shows}, missing: M, ask: A }\n`
const SHOWN = '{ text: [body], has: version }'

it.each([
  {
    name: 'the same name twice',
    criteria: [criterion('a', SHOWN), criterion('b', SHOWN), criterion('a', SHOWN)],
    code: 'rules/same-name',
    line: 5,
    col: 13,
  },
  {
    name: 'an unknown field',
    criteria: [criterion('a', '{ field: triage.typ, exists: true }')],
    code: 'rules/unknown-field',
    line: 3,
    col: 32,
  },
  {
    name: 'an unknown value in `when`',
    criteria: [criterion('a', SHOWN, 'when: { field: triage.team, equals: jav }, ')],
    code: 'rules/unknown-value',
    line: 3,
    col: 52,
  },
  {
    name: 'a bad pattern',
    criteria: [criterion('a', "{ text: [body], matches: '(' }")],
    code: 'rules/bad-pattern',
    line: 3,
    col: 48,
  },
])('$name is a problem at its place', ({ criteria, code, line, col }) => {
  const { problems } = read(`version: 1\ncriteria:\n${criteria.join('')}`)
  expect(problems).toMatchObject([{ code, at: { path: 'rules/readiness.yml', line, col } }])
})

it.each([
  { mode: '', observes: false },
  { mode: 'mode: act\n', observes: false },
  { mode: 'mode: suggest\n', observes: false },
  { mode: 'mode: observe\n', observes: true },
])('“$mode” observes: $observes', ({ mode, observes }) => {
  const result = read(`version: 1\n${mode}criteria:\n${criterion('a', SHOWN)}`)
  expect(result).toMatchObject({ ok: true, value: { observes, criteria: [{ name: 'a' }] } })
})

it('a file without criteria asks for nothing', () => {
  expect(read('version: 1\ncriteria: []\n')).toMatchObject({ ok: true, value: { criteria: [] } })
})
