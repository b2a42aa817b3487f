import { aBook, aHost, gitRepository, RECORD_PATH } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { validate } from './index.ts'

/** All hours of all days. The ticket was created on 26 March 2026 at 10:56:07. */
const SLA = `version: 1
calendars:
  always:
    time_zone: UTC
    weekly: { mon: ["00:00-24:00"], tue: ["00:00-24:00"], wed: ["00:00-24:00"], thu: ["00:00-24:00"], fri: ["00:00-24:00"], sat: ["00:00-24:00"], sun: ["00:00-24:00"] }
targets:
  - { clock: first-response, within: 4h }
`
const LATE = '2026-03-26T16:56:07Z'
const SAID = `history:
  - { at: "2026-03-26T16:00:00Z", event: sla-breached, field: first-response, by: "stage:prioritize" }
`

interface Change {
  readonly triage?: string
  readonly history?: string
  readonly sla?: string
}

/** The warnings of the clocks in a branch that changes the ticket. */
async function warningsOf(
  { triage = '', history = '', sla = SLA }: Change,
  now = LATE,
  given: object = { since: 'main' },
) {
  const before = aBook({ 'rules/sla.yml': sla })
  const { folder, git, commit } = gitRepository(before)
  git('checkout', '--quiet', '-b', 'branch')
  const text = (before[RECORD_PATH] ?? '').replace('triage:\n', `triage:\n  severity: major\n${triage}`)
  commit({ [RECORD_PATH]: text.replace(/^---\n(?!id)/m, `${history}---\n`) })
  const report = await runStage(validate, given, aHost(folder, { now: new Date(now) }))
  expect(report.exit).toBe(0)
  return report.problems
    .filter(({ code }) => code.startsWith('sla/'))
    .map(({ at, code, message, hint }) => `${at?.line}:${at?.col} ${code} ${message} ${hint}`)
}

describe('validate of a pull request warns', () => {
  it('of a target that is missed, at the ticket', async () => {
    expect(await warningsOf({ triage: '  support_owner: lena\n' })).toEqual([
      '2:5 sla/target-missed zendesk-eu-1 misses a target: first response 2 working hours late. It is up to lena. The targets are in rules/sla.yml.',
    ])
  })

  it('of one that is due soon', async () => {
    expect(await warningsOf({}, '2026-03-26T13:56:07Z')).toEqual([
      '2:5 sla/due-soon zendesk-eu-1 has little time left: first response due on Thursday, 26 March, 15:56, 1 working hour left. Nobody owns it yet. The targets are in rules/sla.yml.',
    ])
  })

  it('of a security report without saying what is late', async () => {
    expect(await warningsOf({ triage: '  type: security\n' })).toEqual([
      '2:5 sla/target-missed zendesk-eu-1 misses a target. Nobody owns it yet. The targets are in rules/sla.yml.',
    ])
    expect(await warningsOf({ triage: '  type: security\n' }, '2026-03-26T13:56:07Z')).toEqual([
      '2:5 sla/due-soon zendesk-eu-1 has little time left. Nobody owns it yet. The targets are in rules/sla.yml.',
    ])
  })

  it('of nothing while there is time', async () => {
    expect(await warningsOf({}, '2026-03-26T13:56:06Z')).toEqual([])
  })

  it('of nothing that prioritize has reported', async () => {
    expect(await warningsOf({ history: SAID })).toEqual([])
  })

  it('of nothing where the whole book is checked', async () => {
    expect(await warningsOf({}, LATE, {})).toEqual([])
  })

  it('of nothing where there are no targets', async () => {
    expect(await warningsOf({ sla: 'version: 1\n' })).toEqual([])
  })
})
