import { expect, it } from 'vitest'
import { deskTicket, landingDesk } from '../../test-data/landing-desk.ts'
import { MOST } from './limits.ts'

const COUNT = 600
const TICKETS = Array.from({ length: COUNT }, (_, index) => deskTicket(index + 1))
const numberOf = (path: string) => Number(/zendesk-eu-(\d+)\.md$/.exec(path)?.[1] ?? 0)

it('600 tickets arrive as pull requests that people can review, the oldest first', async () => {
  const desk = await landingDesk()
  const parts: { readonly tickets: readonly number[]; readonly files: number }[] = []
  for (let part = 1; part <= 3; part++) {
    const report = await desk.import(TICKETS)
    expect(report.data?.more).toBe(part < 3 ? true : undefined)
    const [pull, ...others] = await desk.pulls()
    expect(others).toEqual([])
    const files = await desk.filesOf(pull?.number ?? 0)
    parts.push({
      tickets: files
        .map(numberOf)
        .filter((id) => id > 0)
        .toSorted((a, b) => a - b),
      files: files.length,
    })
    await desk.merge(pull?.number ?? 0)
  }
  expect(parts.map(({ files }) => files)).toEqual([249, 249, 103])
  expect(parts.every(({ files }) => files <= MOST.files)).toBe(true)
  expect(parts.flatMap(({ tickets }) => tickets)).toEqual(
    Array.from({ length: COUNT }, (_, index) => index + 1),
  )
  expect(await desk.import(TICKETS)).toMatchObject({ decision: 'unchanged' })
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

it('600 tickets arrive as three direct commits in one run where the settings say so', async () => {
  const desk = await landingDesk({ stage: 'mode: act, writes: direct' })
  expect(await desk.import(TICKETS)).toMatchObject({ exit: 0, data: { commits: 3 } })
  for (const id of [1, 250, 600])
    expect(desk.file('main', `tickets/2026/03/zendesk-eu-${id}.md`)).toBeDefined()
  expect(await desk.import(TICKETS)).toMatchObject({ decision: 'unchanged', data: { commits: 0 } })
})
