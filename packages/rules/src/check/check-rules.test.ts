import { readFileSync } from 'node:fs'
import type { Settings } from '@triagebook/record/formats'
import { settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { filesFrom, NOW, SETTINGS } from '../../test-data/sample.ts'
import { checkRules } from './check-rules.ts'

const check = (texts: Parameters<typeof filesFrom>[0], settings: Settings = SETTINGS) =>
  checkRules(filesFrom(texts), settings, NOW).filter(({ code }) => code !== 'rules/missing-file')

describe('owners who are not in their team', () => {
  const ownersOf = (...routes: readonly string[]) => {
    const lines = routes.map((route, index) => `  - { name: r-${index}, ${route} }\n`)
    return check({ route: `version: 1\nteams:\n${lines.join('')}` })
  }

  it('are named where there is one, with the login that was meant', () => {
    expect(ownersOf('team: java, owners: [abel, brit]')).toEqual([
      expect.objectContaining({
        code: 'rules/owner-not-in-team',
        severity: 'warning',
        hint: 'Did you mean `britt`? Allowed: `abel`, `britt`.',
        at: { path: 'rules/route.yml', line: 3, col: 45 },
      }),
    ])
  })

  it('are one warning where there are several, each team named once', () => {
    const settings = settingsFrom(`version: 1
time_zone: Europe/Berlin
teams:
  java: { name: Java, members: [{ login: abel, roles: [engineer] }] }
  web: { name: Web, members: [{ login: kei, roles: [engineer] }] }
`)
    const route = `version: 1
teams:
  - { name: a, team: java, owners: [britt, abel, zoe] }
  - { name: b, team: java, owners: [zoe] }
  - { name: c, team: web, owners: [zoe] }
`
    expect(check({ route }, settings).map(({ message }) => message)).toEqual([
      '3 people become owners for teams in which triagebook.yml does not list them: `britt` (java), `zoe` (java), `zoe` (web).',
    ])
  })

  it('are named once where two routes name the same person', () => {
    expect(ownersOf('team: java, owners: [zoe]', 'team: java, owners: [zoe]')).toMatchObject([
      { message: expect.stringContaining('`zoe` becomes an owner') },
    ])
  })

  it('are found among those who are chosen by turns or load', () => {
    expect(ownersOf('team: java, owners: { people: [abel, brit], by: least-loaded }')).toMatchObject([
      { code: 'rules/owner-not-in-team', at: { line: 3, col: 55 } },
    ])
  })

  it.each([
    { name: 'a member', route: 'team: java, owners: [abel]' },
    { name: 'a team without members', route: 'team: frontend, owners: [dara]' },
    { name: 'a team without owners', route: 'team: java' },
  ])('are no problem: $name', ({ route }) => {
    expect(ownersOf(route)).toEqual([])
  })
})

describe('support owners', () => {
  const settings = settingsFrom(`version: 1
time_zone: Europe/Berlin
teams: { java: { name: Java, members: [{ login: abel, roles: [engineer] }, { login: mira, roles: [support] }] } }
members: [{ login: lena, roles: [support] }, { login: omar, roles: [engineer, support-lead] }]
`)
  const supportBy = (...owners: readonly string[]) => {
    const lines = owners.map((list, index) => `  - { name: r-${index}, owners: ${list} }\n`)
    return check({ route: `version: 1\nsupport:\n${lines.join('')}` }, settings)
  }

  it('who are of support are no problem, in a team or outside', () => {
    expect(supportBy('[lena, omar, mira]')).toEqual([])
  })

  it('who are not are named where there is one, with the login that was meant', () => {
    expect(supportBy('{ people: [lena, omr], by: hash }', '[omr]')).toEqual([
      expect.objectContaining({
        code: 'rules/owner-not-in-support',
        severity: 'warning',
        message:
          '`omr` becomes a support owner, but triagebook.yml does not list them with the role `support` or `support-lead`.',
        hint: 'Did you mean `omar`? Allowed: `lena`, `omar`, `mira`.',
        at: { path: 'rules/route.yml', line: 3, col: 43 },
      }),
    ])
  })

  it('who are not are one warning where there are several', () => {
    expect(supportBy('[abel, zoe]', '[abel]')).toMatchObject([
      { message: expect.stringMatching(/^2 people become support owners .*: `abel`, `zoe`\.$/) },
    ])
  })

  it('are anybody where the settings list nobody of support', () => {
    expect(check({ route: 'version: 1\nsupport: [{ name: s, owners: [zoe] }]\n' })).toEqual([])
  })
})

describe('tickets that the rules leave out', () => {
  const root = new URL('../../../../', import.meta.url)
  const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8')
  const defaults = {
    classify: textOf('rules/classify.yml'),
    matrix: textOf('rules/priority-matrix.md'),
    route: textOf('rules/route.yml'),
  }
  const TEAMS = ['java', 'frontend', 'backend', 'security'].map((team) => `${team}: { name: ${team} }`)
  const withWords = (vocabulary: string) =>
    settingsFrom(
      `version: 1\ntime_zone: Europe/Berlin\nteams: { ${TEAMS.join(', ')} }\nvocabulary: { ${vocabulary} }\n`,
    )
  const messages = (texts: Parameters<typeof filesFrom>[0], vocabulary = '') =>
    check(texts, withWords(vocabulary)).map(({ message }) => message)

  it('are none with the default rules', () => {
    expect(messages(defaults)).toEqual([])
  })

  it('are those of a type of the team’s own that no rule knows', () => {
    expect(check(defaults, withWords('type: [incident]'))).toEqual([
      expect.objectContaining({
        code: 'rules/uncovered-tickets',
        severity: 'warning',
        message: 'No rule decides `severity` of these tickets, so they get no priority: incident.',
        at: { path: 'rules/classify.yml', line: 1, col: 1 },
      }),
    ])
  })

  const rule = (name: string, set: string, conditions: string) =>
    `  - { name: ${name}, set: { ${set} }, when: { all: [${conditions}] } }\n`
  const rules = (...lines: readonly string[]) => ({ classify: `version: 1\nrules:\n${lines.join('')}` })
  const OF_TIER = '{ field: customer.tier, equals: gold }'
  const OF_MAJOR = '{ field: triage.severity, equals: major }'

  it('are those of a severity and a tier, said once for all types', () => {
    expect(
      messages(
        rules(
          rule('a', 'business_impact: high', `${OF_TIER}, ${OF_MAJOR}`),
          rule('b', 'business_impact: low', '{ field: customer.tier, exists: false }'),
        ),
        'tier: [gold]',
      ),
    ).toEqual([
      'No rule decides `business_impact` of these tickets, so they get no priority: critical, tier gold; minor, tier gold.',
    ])
  })

  it('are not all tickets: there the text decides, or people do', () => {
    expect(messages(rules(rule('a', 'severity: major', '{ text: [title], contains: down }')))).toEqual([])
  })

  it.each([
    { types: 20, says: / type-20\.$/ },
    { types: 21, says: / type-20; and 1 more\.$/ },
  ])('are named up to twenty kinds of $types', ({ types, says }) => {
    const own = Array.from({ length: types }, (_, index) => `type-${index + 1}`)
    const known = ['security', 'crash', 'bug', 'performance', 'ui', 'feature-request', 'question']
    const [message] = messages(
      rules(rule('a', 'severity: major', `{ field: triage.type, in: [${known.join(', ')}] }`)),
      `type: [${own.join(', ')}]`,
    )
    expect(message).toMatch(says)
  })
})
