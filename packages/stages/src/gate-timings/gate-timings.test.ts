import { RECORD_PATH, recordText, temporaryFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aGateRoom, GATE_BOOK } from '../../test-data/gate-room.ts'
import { runForRepository } from '../pull-request/index.ts'
import { MOST } from '../pull-request/limits.ts'
import { gateTimings } from './index.ts'

const SLA = `version: 1
calendars:
  office: { time_zone: UTC, weekly: { wed: ["00:00-24:00"] } }
targets:
  - { clock: triage-review, within: 4h }
  - { clock: merge, within: 1d }
`
const OTHER_PATH = 'tickets/2026/03/zendesk-eu-2.md'
const TICKET = { [RECORD_PATH]: recordText('zendesk-eu-1', 'Sign-in page loads three times') }
const TWO = { ...TICKET, [OTHER_PATH]: recordText('zendesk-eu-2') }
const BRANCH = 'triagebook/gate'

/** A book whose reviews are timed, and sweeps that see the repository as a workflow does. */
async function aRoom(settings = 'mode: act', sla = SLA) {
  const room = await aGateRoom({
    'triagebook.yml': `${GATE_BOOK['triagebook.yml']}stages: { gate: { ${settings} } }\n`,
    'rules/sla.yml': sla,
  })
  const { github } = room
  return {
    ...room,
    merge: (pull_number: number, merge_method = 'merge') =>
      github.as('anna')('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', { pull_number, merge_method }),
    async sweep(more: { readonly now?: Date; readonly dryRun?: boolean } = {}) {
      const host = { ...room.host(), obeysSettings: true, ...more }
      if (host.forge === undefined || host.remote === undefined) throw new Error('The room has no forge.')
      const landing = { forge: await host.forge(), remote: host.remote(), runPage: null, most: MOST }
      return runForRepository(gateTimings, { token: '' }, host, { ...landing, temporary: temporaryFolder() })
    },
    /** `triage-review 08:01 08:05 acme/support#1`, an event each. */
    timings(branch = BRANCH, path = RECORD_PATH) {
      const lines = (github.file(branch, path) ?? '')
        .split('\n')
        .filter((line) => line.includes('review-stage'))
      return lines.map((line) => {
        const value = (key: string) => new RegExp(`${key}: "?([^",}]+)`).exec(line)?.[1] ?? ''
        return [value('field'), value('from').slice(11, 16), value('at').slice(11, 16), value('to')].join(' ')
      })
    },
  }
}

/** A pull request that lena has approved and anna merged. */
async function aMerged(...given: Parameters<typeof aRoom>) {
  const room = await aRoom(...given)
  const number = await room.open('tickets', TICKET)
  await room.review(number, 'lena', 'APPROVE')
  await room.merge(number)
  return room
}

const TIMED = [
  expect.stringMatching(/^triage-review 08:\d\d 08:\d\d acme\/support#1$/),
  expect.stringMatching(/^merge 08:\d\d 08:\d\d acme\/support#1$/),
]

describe('the timings of a merged pull request', () => {
  it.each(['merge', 'squash'])('are proposed for the history of its ticket after a %s', async (method) => {
    const room = await aRoom()
    const number = await room.open('tickets', TICKET)
    await room.review(number, 'lena', 'APPROVE')
    await room.merge(number, method)
    const report = await room.sweep()
    expect(report).toMatchObject({ exit: 0, decision: 'timed', changed: [RECORD_PATH] })
    expect(report.reason).toContain('Timings of 1 merged pull request for 1 ticket.')
    expect(room.timings()).toEqual(TIMED)
    expect(room.timings('main')).toEqual([])
    const [{ body }] = Object(await room.github.as('anna')('GET /repos/{owner}/{repo}/pulls'))
    expect(body).toContain('changed: history')
  })

  it('are added once, whether their pull request is open or merged', async () => {
    const room = await aMerged()
    await room.sweep()
    const head = room.github.head(BRANCH)
    expect(await room.sweep()).toMatchObject({ decision: 'nothing', changed: [] })
    expect(room.github.head(BRANCH)).toBe(head)
    // Their own pull request is not timed, although it changes that ticket and somebody approves it.
    await room.review(2, 'lena', 'APPROVE')
    await room.merge(2)
    expect(await room.sweep()).toMatchObject({ exit: 0, decision: 'nothing', changed: [] })
    expect(room.timings('main')).toEqual(TIMED)
  })

  it('are committed at once where the book says so', async () => {
    const room = await aMerged('mode: act, writes: direct')
    expect(await room.sweep()).toMatchObject({ exit: 0, decision: 'timed' })
    expect(room.timings('main')).toEqual(TIMED)
  })

  it('of two pull requests are told apart', async () => {
    const room = await aMerged()
    const number = await room.open('more', { [RECORD_PATH]: recordText('zendesk-eu-1', 'Four times') })
    await room.review(number, 'omar', 'APPROVE')
    await room.merge(number)
    expect(await room.sweep()).toMatchObject({ counts: { timed: 2 }, changed: [RECORD_PATH] })
    expect(room.timings().map((line) => line.replace(/\d\d:\d\d /g, ''))).toEqual([
      'triage-review acme/support#1',
      'merge acme/support#1',
      'triage-review acme/support#2',
      'merge acme/support#2',
    ])
  })

  it('are only shown where the gate observes', async () => {
    const room = await aMerged('mode: observe')
    const report = await room.sweep()
    expect(report).toMatchObject({
      exit: 0,
      decision: 'timed',
      planned: { changes: [{ path: RECORD_PATH }] },
    })
    expect(await report.summary()).toContain('Timings of 1 merged pull request for 1 ticket.')
    expect(room.github.file(BRANCH, RECORD_PATH)).toBeUndefined()
  })

  it('are only of steps that have a target', async () => {
    const room = await aMerged('mode: act', SLA.replace(/.*triage-review.*\n/, ''))
    await room.sweep()
    expect(room.timings()).toEqual(TIMED.slice(1))
  })

  it.each([
    { name: 'of two tickets', files: TWO, approves: true },
    { name: 'of no ticket', files: { 'rules/notes.txt': 'x' }, approves: true },
    { name: 'that was merged without its approvals', files: TICKET, approves: false },
  ])('are not kept of one $name', async ({ files, approves }) => {
    const room = await aRoom()
    const number = await room.open('tickets', files)
    if (approves) for (const login of ['lena', 'abel']) await room.review(number, login, 'APPROVE')
    await room.merge(number)
    expect(await room.sweep()).toMatchObject({ exit: 0, decision: 'nothing', changed: [] })
  })

  it('are not kept of one that was approved only after the merge', async () => {
    const room = await aRoom()
    const number = await room.open('tickets', TICKET)
    await room.merge(number)
    await room.review(number, 'lena', 'APPROVE')
    expect(await room.sweep()).toMatchObject({ decision: 'nothing' })
  })

  it('are not kept of one whose commits somebody pushed onto the branch', async () => {
    const room = await aRoom()
    const number = await room.open('tickets', TICKET)
    await room.review(number, 'lena', 'APPROVE')
    const push = { ref: 'heads/main', sha: await room.head(number) }
    await room.github.as('anna')('PATCH /repos/{owner}/{repo}/git/refs/{ref}', push)
    expect(await room.sweep()).toMatchObject({ decision: 'nothing', counts: { unread: 0 } })
  })

  it.each([
    { name: 'seven days later', days: 7, decision: 'timed' },
    { name: 'eight days later', days: 8, decision: 'nothing' },
  ])('are looked for until $name: $decision', async ({ days, decision }) => {
    const room = await aMerged()
    const now = new Date(Date.UTC(2026, 3, 1 + days, 8))
    expect(await room.sweep({ now })).toMatchObject({ decision })
  })

  it('wait for the next run where there are more than ten', async () => {
    const room = await aRoom()
    for (let count = 1; count <= 11; count += 1) {
      const title = `Sign-in page loads ${count} times`
      const number = await room.open(`b${count}`, { [RECORD_PATH]: recordText('zendesk-eu-1', title) })
      await room.review(number, 'lena', 'APPROVE')
      await room.merge(number)
    }
    const report = await room.sweep()
    expect(report).toMatchObject({ counts: { timed: 10, later: 1 } })
    expect(report.reason).toContain('1 merged pull request waits for the next run.')
    expect(await room.sweep()).toMatchObject({ counts: { timed: 1, later: 0 } })
    expect(room.timings()).toHaveLength(22)
  })

  it('of the others are kept where one cannot be read', async () => {
    const room = await aMerged()
    room.github.fail(
      'graphql PullUnderReview',
      { kind: 'server-error', status: 502, when: 'before' },
      { times: 50 },
    )
    const report = await room.sweep()
    room.github.heal()
    expect(report).toMatchObject({ exit: 0, decision: 'nothing', counts: { unread: 1 } })
    expect(report.reason).toContain('1 merged pull request could not be read.')
    expect(await room.sweep()).toMatchObject({ decision: 'timed' })
  })
})
