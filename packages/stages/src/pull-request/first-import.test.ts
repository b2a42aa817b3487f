import path from 'node:path'
import { gitAs, temporaryFolder } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { deskTicket, landingDesk } from '../../test-data/landing-desk.ts'

/** How many files land together here, which makes three parts of the tickets. */
const MOST_FILES = 25
const COUNT = 60
const FILES = [24, 24, 13]
const COMMITS = [range(1, 24), range(25, 49), range(50, 60)]
const CURSORS = ['c2', 'c4', 'c6']
const TICKETS = ticketsOf(COUNT)
/** The same in another order: 7 has no common divisor with 60. */
const MIXED = TICKETS.map((_, index) => TICKETS[(index * 7 + 500) % COUNT] ?? {})
const numbersOf = (paths: readonly string[]) =>
  paths
    .flatMap((file) => /zendesk-eu-(\d+)\.md$/.exec(file)?.slice(1) ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)

it(`${COUNT} tickets arrive as pull requests that people can review, the oldest first, whatever the order of the export`, async () => {
  const desk = await landingDesk({ mostFiles: MOST_FILES })
  const parts: { readonly tickets: readonly number[]; readonly files: number }[] = []
  for (let part = 1; part <= FILES.length; part++) {
    const report = await desk.import(MIXED)
    expect(report.data?.more).toBe(part < FILES.length ? true : undefined)
    const [pull, ...others] = await desk.pulls()
    expect(others).toEqual([])
    const files = await desk.filesOf(pull?.number ?? 0)
    parts.push({ tickets: numbersOf(files), files: files.length })
    await desk.merge(pull?.number ?? 0)
  }
  expect(parts.map(({ files }) => files)).toEqual(FILES)
  expect(parts.flatMap(({ tickets }) => tickets)).toEqual(range(1, COUNT))
  expect(await desk.import(MIXED)).toMatchObject({ decision: 'unchanged' })
})

it('the cursor moves on with each merge, up to the last page that came in whole', async () => {
  const desk = await landingDesk({ mostFiles: MOST_FILES })
  const cursors: unknown[] = []
  for (const _ of CURSORS) {
    await desk.import(TICKETS, { perPage: 10 })
    cursors.push(desk.file('triagebook/import', '.triagebook/cursors/zendesk-eu.yml')?.split('\n')[1])
    const [pull] = await desk.pulls()
    expect((await desk.filesOf(pull?.number ?? 0)).length).toBeLessThanOrEqual(MOST_FILES)
    await desk.merge(pull?.number ?? 0)
  }
  expect(cursors).toEqual(CURSORS.map((cursor) => `cursor: "${cursor}"`))
})

it('a full pull request waits for people, and takes only changes of what it holds', async () => {
  const oneTooMany = TICKETS.slice(0, MOST_FILES)
  const desk = await landingDesk({ mostFiles: MOST_FILES })
  await desk.import(oneTooMany)
  const before = desk.github.head('triagebook/import')
  expect(await desk.import(oneTooMany)).toMatchObject({ decision: 'unchanged', data: { more: true } })
  expect(desk.github.head('triagebook/import')).toBe(before)
  const changed = deskTicket(1, { status: 'pending', updated_at: '2026-03-28T10:00:00Z' })
  await desk.import([changed, ...oneTooMany.slice(1)])
  expect(desk.file('triagebook/import', 'tickets/2026/03/zendesk-eu-1.md')).toContain('status: pending')
  expect(await desk.filesOf(1)).toHaveLength(24)
})

it('a pull request holds 249 tickets unless said otherwise', async () => {
  const desk = await landingDesk()
  expect(await desk.import(ticketsOf(250))).toMatchObject({ data: { more: true } })
  expect(await desk.filesOf(1)).toHaveLength(249)
})

it(`${COUNT} tickets arrive as ${COMMITS.length} direct commits in one run where the settings say so, the oldest first`, async () => {
  const desk = await landingDesk({ stage: 'mode: act, writes: direct', mostFiles: MOST_FILES })
  const start = desk.github.head('main')
  expect(await desk.import(MIXED)).toMatchObject({ exit: 0, data: { commits: COMMITS.length } })
  const clone = path.join(temporaryFolder(), 'after')
  desk.github.clone(clone)
  const log = gitAs('anna', clone, 'log', '--reverse', '--name-only', '--format=%x00', `${start}..HEAD`)
  const commits = log.split('\0').slice(1)
  expect(commits.map((commit) => numbersOf(commit.split('\n')))).toEqual(COMMITS)
  expect(await desk.import(MIXED)).toMatchObject({ decision: 'unchanged', data: { commits: 0 } })
})

function ticketsOf(count: number): readonly object[] {
  return Array.from({ length: count }, (_, index) =>
    deskTicket(index + 1, {
      created_at: new Date(Date.UTC(2026, 2, 26, 0, 0, index)).toISOString().replace('.000', ''),
    }),
  )
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
