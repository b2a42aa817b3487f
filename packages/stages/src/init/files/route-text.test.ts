import { readFileSync } from 'node:fs'
import { readRouteFile } from '@triagebook/record/formats'
import { describe, expect, it } from 'vitest'
import { type RoutedTeam, routeText } from './route-text.ts'

const STANDARD = readFileSync(new URL('../../../../../rules/route.yml', import.meta.url), 'utf8')

const textFor = (teams: readonly RoutedTeam[], support: readonly string[] = []) =>
  routeText(STANDARD, { teams, support })
const routesIn = (text: string) => {
  const result = readRouteFile('rules/route.yml', text)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value.value
}
const routesFor = (...teams: readonly RoutedTeam[]) => routesIn(textFor(teams))

describe('the rules of a new book', () => {
  it('give one team every ticket', () => {
    expect(routesFor({ key: 'web', engineers: ['anna', 'no'] }).teams).toEqual([
      {
        name: 'everything-else',
        team: 'web',
        owners: ['anna', 'no'],
        examples: [{ record: { title: 'It concerns nobody else' }, expect: 'web' }],
      },
    ])
  })

  it('give a team the tickets that name it, and the first team the rest', () => {
    const { teams } = routesFor(
      { key: 'payments', engineers: ['anna'] },
      { key: '12', engineers: [] },
      { key: 'security', engineers: ['jo'] },
    )
    const names = (key: string) => [
      { field: 'source.tags', contains: key },
      { field: 'triage.component', equals: key },
    ]
    const ofTag = (key: string) => [{ record: { source: { tags: [key] } }, expect: key }]
    expect(teams).toEqual([
      { name: '12-tickets', when: { any: names('12') }, team: '12', examples: ofTag('12') },
      {
        name: 'security-tickets',
        when: { any: [...names('security'), { field: 'triage.type', equals: 'security' }] },
        team: 'security',
        owners: ['jo'],
        examples: ofTag('security'),
      },
      expect.objectContaining({ name: 'everything-else', team: 'payments', owners: ['anna'] }),
    ])
  })

  it('give the rest by impact where a team is named for it, after every team that a ticket names', () => {
    const { teams } = routesFor(
      { key: 'payments', engineers: [] },
      { key: 'backend', engineers: ['gus'] },
      { key: 'frontend', engineers: [] },
    )
    expect(teams?.map(({ name, team, owners }) => [name, team, owners])).toEqual([
      ['payments-tickets', 'payments', undefined],
      ['backend-tickets', 'backend', ['gus']],
      ['frontend-tickets', 'frontend', undefined],
      ['backend-by-impact', 'backend', ['gus']],
      ['frontend-by-impact', 'frontend', undefined],
      ['everything-else', 'payments', undefined],
    ])
    expect(teams?.slice(3, 5).map(({ when }) => when)).toEqual([
      { field: 'triage.impact', in: ['backend', 'infrastructure'] },
      { field: 'triage.impact', in: ['user-facing'] },
    ])
  })

  it('have an example for each impact', () => {
    const { teams = [] } = routesFor({ key: 'payments', engineers: [] }, { key: 'backend', engineers: [] })
    expect(teams.find(({ name }) => name === 'backend-by-impact')?.examples).toEqual([
      { record: { triage: { impact: 'backend' } }, expect: 'backend' },
      { record: { triage: { impact: 'infrastructure' } }, expect: 'backend' },
    ])
  })

  it('give no support owner, and show how to with the people of support', () => {
    const text = textFor([{ key: 'web', engineers: [] }], ['lena', 'omar'])
    expect(routesIn(text)).not.toHaveProperty('support')
    expect(routesIn(text.replaceAll(/^( *)#(?=\S)/gm, '$1')).support).toEqual([
      {
        name: 'support-in-turn',
        owners: { people: ['lena', 'omar'], by: 'rotation', every: '1w', from: '2026-01-05' },
      },
    ])
  })

  it('show it with an invented person in a comment where nobody is of support', () => {
    expect(textFor([{ key: 'web', engineers: [] }])).toContain('    #owners: { people: [sam], ')
  })

  it('are for lanes and status those of the default', () => {
    const standard = readRouteFile('rules/route.yml', STANDARD)
    const { lanes, status } = routesFor({ key: 'web', engineers: [] })
    expect(standard.ok && { lanes: standard.value.value.lanes, status: standard.value.value.status }).toEqual(
      {
        lanes,
        status,
      },
    )
  })

  it('are refused where the default has no list of teams', () => {
    expect(() => routeText('version: 1\n', { teams: [{ key: 'web', engineers: [] }], support: [] })).toThrow(
      'no list of teams',
    )
  })
})
