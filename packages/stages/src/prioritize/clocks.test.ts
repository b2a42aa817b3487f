import { readFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, aHost, bookFolder, RECORD_PATH, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { prioritize } from './index.ts'

/** All hours of all days. The ticket was created on 26 March 2026 at 10:56:07. */
const SLA = `version: 1
calendars:
  always:
    time_zone: UTC
    weekly: { mon: ["00:00-24:00"], tue: ["00:00-24:00"], wed: ["00:00-24:00"], thu: ["00:00-24:00"], fri: ["00:00-24:00"], sat: ["00:00-24:00"], sun: ["00:00-24:00"] }
targets:
  - { clock: first-response, within: 4h }
  - { clock: triage, within: 40h }
`

function aDesk(files: Readonly<Record<string, string>> = {}) {
  const folder = bookFolder({ ...aBook({ 'rules/sla.yml': SLA }), ...files })
  return {
    run: (now: string, more: { dryRun?: boolean } = {}) =>
      runStage(prioritize, {}, aHost(folder, { now: new Date(now), ...more })),
    events: (file = RECORD_PATH) =>
      [
        ...readFileSync(path.join(folder, file), 'utf8').matchAll(
          /at: "([^"]+)", event: (sla-[a-z-]+), field: ([a-z-]+), by: "?(stage:[a-z]+)/g,
        ),
      ].map(([, ...parts]) => parts.join(' ')),
  }
}

describe('prioritize', () => {
  it('says once that a clock is due soon, and once that it is late', async () => {
    const { run, events } = aDesk()
    expect((await run('2026-03-26T13:56:06Z')).output).toBeUndefined()
    expect(events()).toEqual([])

    const soon = await run('2026-03-26T13:56:07Z')
    expect(soon.reason).toContain('1 target is due soon; each is reported once.')
    expect(soon.output).toContain(
      'zendesk-eu-1 first response due on Thursday, 26 March, 15:56, 1 working hour left',
    )
    expect((await run('2026-03-26T14:00:00Z')).output).toBeUndefined()

    const late = await run('2026-03-26T15:56:07Z')
    expect(late).toMatchObject({ counts: { late: 1, soon: 0 } })
    expect(late.output).toContain('zendesk-eu-1 first response 1 working hour late')
    expect((await run('2026-03-26T16:00:00Z')).counts).toMatchObject({ late: 0, soon: 0 })
    expect(events()).toEqual([
      '2026-03-26T13:56:07Z sla-due-soon first-response stage:prioritize',
      '2026-03-26T15:56:07Z sla-breached first-response stage:prioritize',
    ])
  })

  it('says only that it is late of a clock that was both since the run before', async () => {
    const { run, events } = aDesk()
    await run('2026-04-01T00:00:00Z')
    expect(events()).toEqual([
      '2026-04-01T00:00:00Z sla-breached first-response stage:prioritize',
      '2026-04-01T00:00:00Z sla-breached triage stage:prioritize',
    ])
  })

  it('writes nothing of it in a dry run', async () => {
    const { run, events } = aDesk()
    expect((await run('2026-04-01T00:00:00Z', { dryRun: true })).counts).toMatchObject({ late: 2 })
    expect(events()).toEqual([])
  })

  it.each([
    {
      name: 'is resolved',
      change: (text: string) => text.replace(/(\ntriage:[\s\S]*?\n {2}status: )open/, '$1resolved'),
    },
    {
      name: 'waits for the customer on the desk',
      change: (text: string) => text.replace(/(\nsource:[\s\S]*?\n {2}status: )\w+/, '$1pending'),
    },
  ])('says nothing of a ticket that $name', async ({ change }) => {
    const { run } = aDesk({ [RECORD_PATH]: change(recordText('zendesk-eu-1')) })
    expect((await run('2026-04-01T00:00:00Z')).counts).toMatchObject({ late: 0, soon: 0 })
  })

  it('says nothing of clocks where the book has no targets', async () => {
    const { run, events } = aDesk({ 'rules/sla.yml': SLA.slice(0, SLA.indexOf('targets:')) })
    expect((await run('2026-04-01T00:00:00Z')).counts).toMatchObject({ late: 0, soon: 0 })
    expect(events()).toEqual([])
  })

  it('stops where the targets cannot be read, and says where', async () => {
    const { run } = aDesk({ 'rules/sla.yml': SLA.replace('within: 4h', 'within: 4h, team: jva') })
    expect(await run('2026-04-01T00:00:00Z')).toMatchObject({
      exit: 1,
      problems: [{ code: 'sla/unknown-team', at: { path: 'rules/sla.yml', line: 7, col: 48 } }],
    })
  })
})
