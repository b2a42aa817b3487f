import { settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { filesFrom, NOW, type Sample, SETTINGS, ticketWith } from '../../test-data/sample.ts'
import { checkRules } from '../check/check-rules.ts'
import { failedChecks } from './failed-checks.ts'
import { readChecks } from './read-checks.ts'

const file = (...checks: readonly string[]) =>
  `version: 1\nchecks:\n${checks.map((check) => `  - ${check}\n`).join('')}`
const check = (more: string, name = 'probe') =>
  `{ name: ${name}, message: It is wrong., severity: error, ${more} }`

function found(content: string, sample: Sample) {
  const checks = readChecks({ path: 'rules/checks.yml', content }, SETTINGS)
  if (!checks.ok) throw new Error(JSON.stringify(checks.problems, null, 2))
  return failedChecks(ticketWith(sample), checks.value, NOW)
}

const COMPONENT = 'must: { field: triage.component, exists: true }'

describe('a check of the team', () => {
  it('finds a record for which it does not hold, in its words, at the field that it tests', () => {
    expect(found(file(check(COMPONENT)), {})).toEqual([
      {
        code: 'checks/failed',
        severity: 'error',
        message: 'Check `probe`: It is wrong.',
        hint: 'rules/checks.yml says what your team asks for.',
        path: ['triage', 'component'],
      },
    ])
  })

  it('gives its own hint and severity', () => {
    const content = file(
      '{ name: probe, message: It is wrong., hint: Add it., severity: warning, must: { field: customer.tier, exists: true } }',
    )
    expect(found(content, {})).toMatchObject([
      { severity: 'warning', hint: 'Add it.', path: ['customer', 'tier'] },
    ])
  })

  it('is only a warning with `mode: observe`', () => {
    const content = file(check(COMPONENT))
    expect(found(`mode: observe\n${content}`, {})).toMatchObject([{ severity: 'warning' }])
    expect(found(`mode: act\n${content}`, {})).toMatchObject([{ severity: 'error' }])
  })

  it.each<{ readonly name: string; readonly rule: string; readonly sample: Sample; readonly path: unknown }>([
    {
      name: 'passes a record for which it holds',
      rule: COMPONENT,
      sample: { triage: { component: 'api' } },
      path: undefined,
    },
    {
      name: 'is only about what `when` says',
      rule: `when: { field: triage.severity, equals: critical }, ${COMPONENT}`,
      sample: { triage: { severity: 'major' } },
      path: undefined,
    },
    {
      name: 'reads the record as it is, whoever decided it',
      rule: `when: { field: triage.severity, equals: critical }, ${COMPONENT}`,
      sample: { triage: { severity: 'critical' } },
      path: ['triage', 'component'],
    },
    {
      name: 'reads who answers',
      rule: 'must: { field: triage.support_owner, exists: true }',
      sample: {},
      path: ['triage', 'support_owner'],
    },
    {
      name: 'reads ages',
      rule: 'must: { field: source.updated_at, newer-than: 1d }',
      sample: { source: { updated_at: '2026-03-26T09:00:00Z' } },
      path: ['source', 'updated_at'],
    },
    {
      name: 'reads what people write of an escalated ticket',
      rule: 'when: { field: triage.escalated_at, exists: true }, must: { field: triage.next_step.due, exists: true }',
      sample: { triage: { escalated_at: '2026-03-26T09:00:00Z', next_step: { text: 'Look.' } } },
      path: ['triage', 'next_step', 'due'],
    },
    {
      name: 'is of the whole record where it tests more than one field',
      rule: 'must: { any: [{ field: title, contains: x }, { field: customer.tier, exists: true }] }',
      sample: {},
      path: [],
    },
    {
      name: 'is of the whole record where it tests a section',
      rule: 'must: { section: Notes, exists: true }',
      sample: {},
      path: [],
    },
    {
      name: 'is of the whole record where it tests comments',
      rule: 'must: { field: comments.count, at-least: 1 }',
      sample: {},
      path: [],
    },
    {
      name: 'of words passes a ticket whose words are on the desk',
      rule: 'must: { all: [{ not: [{ section: Notes, exists: false }] }] }',
      sample: { source: { withheld: true } },
      path: undefined,
    },
    {
      name: 'of fields does not',
      rule: COMPONENT,
      sample: { source: { withheld: true } },
      path: ['triage', 'component'],
    },
  ])('$name', ({ rule, sample, path }) => {
    expect(found(file(check(rule)), sample)[0]?.path).toEqual(path)
  })
})

describe('a file of checks', () => {
  const problems = (checks: string, classify?: string) =>
    checkRules(
      {
        ...filesFrom(classify === undefined ? {} : { classify }),
        checks: { path: 'rules/checks.yml', content: checks },
      },
      settingsFrom('version: 1\ntime_zone: UTC\nteams: { java: { name: Java } }\n'),
      NOW,
    )
      .filter(({ severity }) => severity === 'error')
      .map(({ code, at }) => `${at?.path}:${at?.line}:${at?.col} ${code}`)

  it('may say nothing', () => expect(problems('version: 1\nchecks: []\n')).toEqual([]))

  it.each([
    {
      name: 'a condition that cannot be read',
      content: file(check('must: { field: triage.severty, exists: true }')),
      at: '3:75 rules/unknown-field',
    },
    {
      name: 'a second check of the same name',
      content: file(check(COMPONENT), check(COMPONENT)),
      at: '4:13 rules/same-name',
    },
    { name: 'no `must`', content: file(check('hint: x')), at: '3:5 field/missing' },
  ])('is refused with $name', ({ content, at }) => {
    expect(problems(content)).toEqual([`rules/checks.yml:${at}`])
  })

  it('uses no name that a rule has', () => {
    const classify =
      'version: 1\nrules: [{ name: probe, set: { type: bug }, when: { field: title, exists: true } }]\n'
    expect(problems(file(check(COMPONENT)), classify)).toEqual(['rules/checks.yml:3:13 rules/same-name'])
    expect(problems(file(check(COMPONENT, 'other')), classify)).toEqual([])
  })
})
