import path from 'node:path'
import { gitAs, temporaryFolder } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { deskTicket, landingDesk } from '../../test-data/landing-desk.ts'
import { MOST } from './limits.ts'

const COUNT = 600
const TICKETS = Array.from({ length: COUNT }, (_, index) =>
  deskTicket(index + 1, {
    created_at: new Date(Date.UTC(2026, 2, 26, 0, 0, index)).toISOString().replace('.000', ''),
  }),
)
/** The same in another order: 7 and 600 have no common divisor. */
const MIXED = TICKETS.map((_, index) => TICKETS[(index * 7 + 500) % COUNT] ?? {})
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
const numbersOf = (paths: readonly string[]) =>
  paths
    .flatMap((file) => /zendesk-eu-(\d+)\.md$/.exec(file)?.slice(1) ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)

it('600 tickets arrive as pull requests that people can review, the oldest first, whatever the order of the export', async () => {
  const desk = await landingDesk()
  const parts: { readonly tickets: readonly number[]; readonly files: number }[] = []
  for (let part = 1; part <= 3; part++) {
    const report = await desk.import(MIXED)
    expect(report.data?.more).toBe(part < 3 ? true : undefined)
    const [pull, ...others] = await desk.pulls()
    expect(others).toEqual([])
    const files = await desk.filesOf(pull?.number ?? 0)
    parts.push({
      tickets: numbersOf(files),
      files: files.length,
    })
    await desk.merge(pull?.number ?? 0)
  }
  expect(parts.map(({ files }) => files)).toEqual([249, 249, 103])
  expect(parts.every(({ files }) => files <= MOST.files)).toBe(true)
  expect(parts.flatMap(({ tickets }) => tickets)).toEqual(range(1, COUNT))
  expect(await desk.import(MIXED)).toMatchObject({ decision: 'unchanged' })
})

it('the cursor moves on with each merge, up to the last page that came in whole', async () => {
  const desk = await landingDesk()
  const cursors: unknown[] = []
  for (let part = 1; part <= 3; part++) {
    await desk.import(TICKETS, { perPage: 100 })
    cursors.push(desk.file('triagebook/import', '.triagebook/cursors/zendesk-eu.yml')?.split('\n')[1])
    const [pull] = await desk.pulls()
    expect((await desk.filesOf(pull?.number ?? 0)).length).toBeLessThanOrEqual(MOST.files)
    await desk.merge(pull?.number ?? 0)
  }
  expect(cursors).toEqual(['cursor: "c2"', 'cursor: "c4"', 'cursor: "c6"'])
})

it('a full pull request waits for people, and takes only changes of what it holds', async () => {
  const oneTooMany = TICKETS.slice(0, MOST.files)
  const desk = await landingDesk()
  await desk.import(oneTooMany)
  const before = desk.github.head('triagebook/import')
  expect(await desk.import(oneTooMany)).toMatchObject({ decision: 'unchanged', data: { more: true } })
  expect(desk.github.head('triagebook/import')).toBe(before)
  const changed = deskTicket(1, { status: 'pending', updated_at: '2026-03-28T10:00:00Z' })
  await desk.import([changed, ...oneTooMany.slice(1)])
  expect(desk.file('triagebook/import', 'tickets/2026/03/zendesk-eu-1.md')).toContain('status: pending')
  expect(await desk.filesOf(1)).toHaveLength(249)
})

it('600 tickets arrive as three direct commits in one run where the settings say so, the oldest first', async () => {
  const desk = await landingDesk({ stage: 'mode: act, writes: direct' })
  const start = desk.github.head('main')
  expect(await desk.import(MIXED)).toMatchObject({ exit: 0, data: { commits: 3 } })
  const clone = path.join(temporaryFolder(), 'after')
  desk.github.clone(clone)
  const log = gitAs('anna', clone, 'log', '--reverse', '--name-only', '--format=%x00', `${start}..HEAD`)
  const commits = log.split('\0').slice(1)
  expect(commits.map((commit) => numbersOf(commit.split('\n')))).toEqual([
    range(1, 249),
    range(250, 499),
    range(500, COUNT),
  ])
  expect(await desk.import(MIXED)).toMatchObject({ decision: 'unchanged', data: { commits: 0 } })
})
