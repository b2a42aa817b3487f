import { readFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, aHost, bookFolder, RECORD_PATH, recordText } from '@triagebook/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainTicket } from '../explain/index.ts'
import { runStage } from '../run/run-stage.ts'
import { prioritize } from './index.ts'

const ROUTE = `version: 1
teams:
  - { name: all, team: java, owners: { people: [abel, britt], by: least-loaded } }
`
const pathOf = (id: string) => `tickets/2026/03/${id}.md`

interface Sample {
  readonly hour?: number
  readonly owner?: string
  readonly status?: string
}

/** A ticket of this hour of 26 March, which a person may have given to somebody. */
function ticketText(id: string, { hour = 0, owner, status }: Sample): string {
  const came = `2026-03-26T${String(hour).padStart(2, '0')}:00:00Z`
  const text = recordText(id).replace(/created_at: .*/, `created_at: "${came}"`)
  const owned = owner === undefined ? '' : `  engineering_owner: ${owner}\n`
  return text
    .replace('triage:\n', `triage:\n${owned}`)
    .replace('status: open\n---', `status: ${status ?? 'open'}\n---`)
}

function aDesk(tickets: Readonly<Record<string, Sample>>, route = ROUTE) {
  const texts = Object.entries(tickets).map(([id, sample]) => [pathOf(id), ticketText(id, sample)])
  const { [RECORD_PATH]: _, ...book } = aBook({ 'rules/route.yml': route })
  const folder = bookFolder({ ...book, ...Object.fromEntries(texts) })
  const found = (pattern: RegExp, id: string) =>
    pattern.exec(readFileSync(path.join(folder, pathOf(id)), 'utf8'))?.[1]
  return {
    folder,
    run: (ids: readonly string[] = []) => runStage(prioritize, { ids }, aHost(folder)),
    explain: async (id: string) => (await runStage(explainTicket, { id }, aHost(folder))).output,
    ownerOf: (id: string) => found(/^ {2}engineering_owner: (\w+)$/m, id),
    whyOf: (id = '') => found(/^ {4}engineering_owner: .* why: "([^"]*)"/m, id),
  }
}

describe('the least loaded owner', () => {
  it('is found by the open tickets of the whole book, also in a run for one ticket', async () => {
    const { run, ownerOf } = aDesk({ 'a-1': { owner: 'abel' }, 'a-2': {}, 'a-3': {} })
    await run(['a-3'])
    expect([ownerOf('a-2'), ownerOf('a-3')]).toEqual([undefined, 'britt'])
  })

  it('counts no resolved tickets', async () => {
    const { run, ownerOf } = aDesk({
      'a-1': { owner: 'abel', status: 'resolved' },
      'a-2': { owner: 'abel', status: 'resolved' },
      'a-3': { owner: 'britt' },
      'a-4': {},
    })
    await run()
    expect(ownerOf('a-4')).toBe('abel')
  })

  it.each([
    {
      name: 'the oldest ticket first',
      tickets: { 'a-1': { hour: 2 }, 'a-2': { hour: 1 } },
      order: ['a-2', 'a-1'],
    },
    { name: 'tickets of one instant by id', tickets: { 'a-2': {}, 'a-10': {} }, order: ['a-10', 'a-2'] },
  ])('is chosen for $name, and each choice counts at once', async ({ tickets, order: [first, next] }) => {
    const { run, whyOf } = aDesk({ 'a-0': { owner: 'abel' }, ...tickets })
    await run()
    expect(whyOf(first)).toBe('team java: britt has the fewest open tickets (0) of abel, britt')
    expect(whyOf(next)).toMatch(/^team java: abel, britt have the fewest open tickets \(1\)/)
  })

  it('stays in the next run, whatever the loads are by then', async () => {
    const { run, ownerOf, folder } = aDesk({ 'a-1': { owner: 'abel' }, 'a-2': {} })
    await run()
    const later = aHost(folder, { now: new Date('2026-05-01T08:00:00Z') })
    expect(await runStage(prioritize, {}, later)).toMatchObject({ decision: 'unchanged' })
    expect(ownerOf('a-2')).toBe('britt')
  })

  it('is the same one in what `explain` says', async () => {
    const { explain } = aDesk({ 'a-1': { owner: 'abel' }, 'a-2': {} })
    expect(await explain('a-2')).toContain(
      'Engineering owner: britt\n  Rule all (version 1), 100 % sure: team java: britt has the fewest open tickets (0) of abel, britt\n',
    )
  })

  it('is the same one in whatever order the tickets are named', async () => {
    const samples: Readonly<Record<string, Sample>> = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`a-${index}`, { hour: (index * 5) % 12 }]),
    )
    const ids = Object.keys(samples)
    const whole = aDesk(samples)
    await whole.run()
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ids, { minLength: ids.length }), async (shuffled) => {
        const desk = aDesk(samples)
        await desk.run(shuffled)
        expect(ids.map(desk.ownerOf)).toEqual(ids.map(whole.ownerOf))
      }),
      { numRuns: 5 },
    )
  })
})
