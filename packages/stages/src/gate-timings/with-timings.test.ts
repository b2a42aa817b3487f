import { TriagebookError } from '@triagebook/record/problem'
import { aBook, committedBook, gitAs } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { problem } from '../problems.ts'
import type { StageReport } from '../stage/stage-report.ts'
import { withTimings } from './with-timings.ts'

const SLA = `version: 1
calendars: { office: { time_zone: UTC, weekly: { mon: ["09:00-17:00"] } } }
targets: [{ clock: merge, within: 1d }]
`
const PROBLEM = problem('input/missing', { name: 'token', help: 'Help.' })

function aReport(more: Partial<StageReport> = {}): StageReport {
  const said = more.reason ?? 'Judged.'
  return {
    ...{ command: 'gate', decision: 'judged', reason: said, problems: [], exit: 0, changed: [] },
    counts: {},
    summary: async () => `${said}\n`,
    ...more,
  }
}

const TIMINGS = aReport({
  decision: 'timed',
  reason: 'Timed.',
  counts: { timed: 1, unread: 0 },
  changed: ['tickets/a.md'],
  planned: { changes: [], effects: [{ key: 'step-1', words: 'A branch.' }] },
})

/** The report of a sweep with timings, and how often these were asked for. */
async function joined({
  sweep = aReport(),
  keep = async () => TIMINGS,
  sla = SLA,
  folder = committedBook(aBook({ 'rules/sla.yml': sla })),
}: {
  readonly sweep?: StageReport
  readonly keep?: () => Promise<StageReport>
  readonly sla?: string
  readonly folder?: string
}) {
  let asked = 0
  const report = await withTimings(sweep, { book: folder, environment: process.env }, () => {
    asked += 1
    return keep()
  })
  return { report, summary: await report.summary(), asked }
}

describe('the report of a sweep', () => {
  it('has that of the timings, and what would be written for both', async () => {
    const check = { key: 'check 1', words: 'A check.' }
    const sweep = aReport({ counts: { pulls: 2 }, planned: { changes: [], effects: [check] } })
    const { report, summary } = await joined({ sweep })
    expect(report).toMatchObject({
      decision: 'judged',
      reason: 'Judged. Timed.',
      counts: { pulls: 2, timed: 1 },
      changed: ['tickets/a.md'],
      planned: { effects: [check, { key: 'step-1' }] },
    })
    expect(summary).toBe('Judged.\n\nTimed.\n')
  })

  it('says that some could not be read where none were timed', async () => {
    const keep = async () => aReport({ reason: '1 could not be read.', counts: { timed: 0, unread: 1 } })
    expect((await joined({ keep })).report.reason).toBe('Judged. 1 could not be read.')
  })

  it.each([
    {
      name: 'there are none',
      given: { keep: async () => aReport({ counts: { timed: 0, unread: 0 } }) },
      asked: 1,
    },
    { name: 'no review has a target', given: { sla: SLA.replace('merge', 'fix') }, asked: 0 },
    { name: 'the targets have a problem', given: { sla: SLA.replace('1d', '1x') }, asked: 0 },
    { name: 'the sweep has failed', given: { sweep: aReport({ exit: 3 }) }, asked: 0 },
    { name: 'the book is paused', given: { sweep: aReport({ decision: 'paused' }) }, asked: 0 },
  ])('says nothing of timings where $name', async ({ given, asked }) => {
    const found = await joined(given)
    expect([found.report.reason, found.asked]).toEqual(['Judged.', asked])
  })

  it.each([
    {
      name: 'something is thrown',
      keep: async () => {
        throw new TriagebookError([PROBLEM])
      },
    },
    { name: 'their run ends with an error', keep: async () => aReport({ exit: 3, problems: [PROBLEM] }) },
  ])(
    'says in a sentence why timings could not be kept, and fails for that no more, where $name',
    async ({ keep }) => {
      const { report, summary } = await joined({ keep })
      const sentence = `The timings of merged pull requests could not be kept: ${PROBLEM.message} ${PROBLEM.hint}`
      expect(report).toMatchObject({ exit: 0, problems: [], reason: `Judged. ${sentence}` })
      expect(summary).toContain('The timings of merged pull requests could not be kept: ')
    },
  )

  it('says that the checkout leaves tickets out, and asks for no timings then', async () => {
    const folder = committedBook(aBook({ 'rules/sla.yml': SLA }))
    gitAs('anna', folder, 'update-index', '--refresh')
    gitAs('anna', folder, 'sparse-checkout', 'set', 'rules')
    const { report, asked } = await joined({ folder })
    expect(report.reason).toMatch(/^Judged\. Timings .* are not kept, because the checkout/)
    expect(asked).toBe(0)
  })
})
