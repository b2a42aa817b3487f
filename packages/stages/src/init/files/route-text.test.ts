import { readFileSync } from 'node:fs'
import { readRouteFile } from '@triagebook/record/formats'
import { describe, expect, it } from 'vitest'
import { type RoutedTeam, routeText } from './route-text.ts'

const STANDARD = readFileSync(new URL('../../../../../rules/route.yml', import.meta.url), 'utf8')

const routesFor = (...teams: readonly RoutedTeam[]) => {
  const result = readRouteFile('rules/route.yml', routeText(STANDARD, teams))
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value.value
}

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
    expect(() => routeText('version: 1\n', [{ key: 'web', engineers: [] }])).toThrow('no list of teams')
  })
})
