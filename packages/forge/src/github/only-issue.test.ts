import type { Fault, GitHub } from '@triagebook/testkit/github'
import { describe, expect, it } from 'vitest'
import { forgeOn, startDouble } from '../../test-data/github-bench.ts'
import { markerOf, type NewIssue, withMarker } from '../index.ts'

const CREATE = 'POST /repos/{owner}/{repo}/issues'
const LIST = 'GET /repos/{owner}/{repo}/issues'
const UNCONFIRMED: Readonly<Record<string, Fault>> = {
  'a body that breaks off': { kind: 'cut-body' },
  '502 after the effect': { kind: 'server-error', status: 502, when: 'after' },
  'a dropped connection': { kind: 'dropped', when: 'after' },
}
const STALE = { kind: 'stale', items: 2 } as const

function anAgenda(day: string): NewIssue {
  const marker = markerOf(`agenda:daily:${day}`)
  return { title: day, body: withMarker('Text', marker), marker, labels: ['triage-agenda'] }
}

async function statesOf(github: GitHub): Promise<readonly string[]> {
  return (await forgeOn(github).issues.list({ state: 'all' })).map(({ state }) => state).reverse()
}

describe('an issue of which there may be one', () => {
  it.each(Object.entries(UNCONFIRMED))('is one where two runs make it and %s', async (_, fault) => {
    const github = await startDouble()
    github.fail(CREATE, fault, { nth: 2 })
    github.fail(LIST, STALE, { times: 3 })
    const made = await Promise.all(
      [1, 2].map(() => forgeOn(github).issues.createOnly(anAgenda('2026-04-01'))),
    )
    expect(made.map(({ issue }) => issue.number)).toEqual([1, 1])
    expect(made.filter(({ isOwn }) => isOwn)).toHaveLength(1)
    expect(await statesOf(github)).toEqual(['open', 'closed'])
  })

  it('is left to the next run where lists do not show it for a minute', async () => {
    const github = await startDouble()
    github.fail(LIST, { kind: 'stale', items: 1 }, { times: 6 })
    await expect(forgeOn(github).issues.createOnly(anAgenda('2026-04-01'))).resolves.toMatchObject({
      issue: { number: 1 },
      isOwn: true,
    })
    expect(github.requests.filter(({ operation }) => operation === LIST)).toHaveLength(6)
  })

  it('is not said to be made where nobody knows', async () => {
    const github = await startDouble()
    github.fail(CREATE, { kind: 'server-error', status: 502, when: 'before' })
    await expect(forgeOn(github).issues.createOnly(anAgenda('2026-04-01'))).rejects.toMatchObject({
      problems: [{ code: 'forge/unknown-outcome' }],
    })
    expect(await statesOf(github)).toEqual([])
  })
})
