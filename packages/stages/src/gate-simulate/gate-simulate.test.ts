import { aHost, RECORD_PATH, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aGateRoom, type GateRoom } from '../../test-data/gate-room.ts'
import { runStage } from '../run/index.ts'
import { gateSimulate } from './index.ts'

const TICKET = { [RECORD_PATH]: recordText('zendesk-eu-1', 'Another title') }
const WAITS = 'Waiting for one approval by a support lead: @lena or @omar.'

async function aPull(message?: string) {
  const room = await aGateRoom()
  await room.open('tickets', TICKET, message === undefined ? {} : { message })
  return room
}

const simulate = (room: GateRoom, as: string, pr = '1') => runStage(gateSimulate, { pr, as }, room.host())

const writes = ({ github }: GateRoom) => github.requests.filter(({ isWrite }) => isWrite).length

describe('gate simulate', () => {
  it('says what an approval would change, and writes nothing', async () => {
    const room = await aPull()
    const before = writes(room)
    const { decision, exit, output, data } = await simulate(room, '@LENA', '#1')
    expect({ decision, exit }).toEqual({ decision: 'approved', exit: 0 })
    expect(output).toBe(
      `#1 of anna for main: Tickets of today
Now: ${WAITS}
If @lena approved it: Approved by @lena.

ticket-records: A support lead has read the tickets.
  Changes: waiting now, then approved.
  The approval of lena counts.
`,
    )
    expect(data).toMatchObject({
      pull: 1,
      as: 'lena',
      before: { state: 'pending', line: WAITS },
      after: { state: 'approved', line: 'Approved by @lena.' },
      rules: [{ name: 'ticket-records', before: 'pending', after: 'approved', counts: true }],
    })
    expect(await room.check(await room.head(1))).toBe('none')
    expect(writes(room)).toBe(before)
  })

  it('says what is missing still', async () => {
    const room = await aPull()
    const { decision, output } = await simulate(room, 'abel')
    expect(decision).toBe('pending')
    expect(output).toContain(`If @abel approved it: ${WAITS}`)
    expect(output).toContain(
      'Stays: waiting.\n  The approval does not count: abel is not among the people whom the rule asks.',
    )
  })

  it('puts the approval in the place of what the same person requested', async () => {
    const room = await aPull()
    await room.review(1, 'lena', 'REQUEST_CHANGES')
    expect((await simulate(room, 'lena')).output).toContain('Changes: changes requested now, then approved.')
    expect((await simulate(room, 'omar')).decision).toBe('disapproved')
  })

  it('takes the approval for the last word, whatever time the run has', async () => {
    const room = await aPull()
    await room.review(1, 'lena', 'REQUEST_CHANGES')
    const host = { ...room.host(), now: new Date('2026-03-01T00:00:00Z') }
    expect(await runStage(gateSimulate, { pr: '1', as: 'lena' }, host)).toMatchObject({
      decision: 'approved',
    })
  })

  it('says to the author that nobody approves their own work', async () => {
    const { decision, output } = await simulate(await aPull(), 'anna')
    expect(decision).toBe('pending')
    expect(output).toContain(
      'The approval does not count: anna opened the pull request, and nobody approves their own work.',
    )
  })

  it('says the same to whoever wrote a part of it', async () => {
    const room = await aPull('Tickets\n\nCo-authored-by: Lena <lena@people.example>')
    room.github.personToken('lena', 'write')
    expect((await simulate(room, 'lena')).output).toContain(
      'lena wrote a part of it, and nobody approves their own work.',
    )
  })

  it.each([
    { name: 'a number that is none', pr: 'twelve', code: 'gate-simulate/no-number', exit: 2 },
    { name: 'a pull request that does not exist', pr: '7', code: 'forge/not-found', exit: 3 },
  ])('refuses $name', async ({ pr, code, exit }) => {
    const report = await simulate(await aPull(), 'lena', pr)
    expect(report).toMatchObject({ exit, problems: [{ code }] })
  })

  it('refuses a person whom no rule can ask, and names those whom they can', async () => {
    expect(await simulate(await aPull(), 'lean')).toMatchObject({
      exit: 1,
      problems: [
        { code: 'gate-simulate/unknown-person', hint: expect.stringContaining('Did you mean `lena`?') },
      ],
    })
  })

  it('refuses a pull request that is closed', async () => {
    const room = await aPull()
    await room.github.as('anna')('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
      pull_number: 1,
      state: 'closed',
    })
    expect((await simulate(room, 'lena')).problems).toMatchObject([
      { code: 'gate-simulate/not-open', message: expect.stringContaining('#1 is closed already') },
    ])
  })

  it('says where a token comes from if there is none', async () => {
    const room = await aPull()
    const { folder } = room.host()
    expect((await runStage(gateSimulate, { pr: '1', as: 'lena' }, aHost(folder))).problems).toMatchObject([
      { code: 'forge/no-token', hint: expect.stringContaining('GITHUB_TOKEN') },
    ])
  })
})
