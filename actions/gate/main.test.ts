import { aBook, RECORD_PATH, recordText, runOnRunner } from '@triagebook/testkit'
import { type GitHub, gitHubEvent } from '@triagebook/testkit/github'
import { describe, expect, it } from 'vitest'
import { type Jobs, jobsOf } from '../agenda/test-data/a-job.ts'

/** What the workflow of the README grants. */
const PERMISSIONS = { contents: 'read', 'pull-requests': 'write', checks: 'write', statuses: 'read' } as const
const NOW = '2026-04-01T08:00:00Z'

const POLICY = `version: 1
rules:
  - name: ticket-records
    about: Lena has read the tickets.
    when: { paths: [/tickets/] }
    require:
      - { approvals: 1, from: { people: [lena] } }
`

const SLA = `version: 1
calendars: { office: { time_zone: UTC, weekly: { wed: ["00:00-24:00"] } } }
targets: [{ clock: triage-review, within: 4h }]
`

async function aPull(mode: string) {
  const settings = `${aBook()['triagebook.yml']}stages: { gate: { mode: ${mode} } }\n`
  const jobs = await jobsOf(
    'gate',
    aBook({ 'triagebook.yml': settings, 'rules/approvals.yml': POLICY, 'rules/sla.yml': SLA }),
    PERMISSIONS,
  )
  jobs.github.commit('tickets', { [RECORD_PATH]: recordText('zendesk-eu-1', 'Another title') })
  await jobs.github.as('anna')('POST /repos/{owner}/{repo}/pulls', {
    title: 'Tickets',
    head: 'tickets',
    base: 'main',
  })
  return jobs
}

/** The job of a pull request that was opened, as GitHub starts it. */
async function run({ github, at }: Jobs, permissions: Parameters<GitHub['workflowToken']>[0] = PERMISSIONS) {
  const pull_request = await github.as('anna')('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    pull_number: 1,
  })
  // GitHub tells of `pull_request_target` the same as of `pull_request`.
  const { payload } = gitHubEvent(github, 'pull_request', { pull_request, action: 'opened' })
  return runOnRunner({ ...at(NOW, { permissions }), event: { name: 'pull_request_target', payload } })
}

async function checkOf(github: GitHub): Promise<string> {
  const { check_runs } = Object(
    await github.as('anna')('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      ref: github.head('tickets'),
    }),
  )
  const [check] = check_runs
  return check === undefined ? 'none' : `${check.conclusion ?? check.status} ${check.output.title}`
}

describe('the action gate', () => {
  it('writes the check, and says the same in its outputs and its summary', async () => {
    const jobs = await aPull('act')
    const { exitCode, stderr, outputs, summary } = await run(jobs)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(outputs).toMatchObject({ decision: 'pending', errors: '0' })
    expect(summary).toContain('| **ticket-records**')
    expect(await checkOf(jobs.github)).toMatch(/^in_progress Waiting for one approval/)
  })

  it('writes nothing with mode observe, and says in the summary what it would decide', async () => {
    const jobs = await aPull('observe')
    const { summary, outputs } = await run(jobs)
    expect(outputs.decision).toBe('pending')
    expect(summary).toContain('Would be written')
    expect(await checkOf(jobs.github)).toBe('none')
  })

  it('ends red where it may not write the check, and names the permission', async () => {
    const jobs = await aPull('act')
    const { exitCode, annotations } = await run(jobs, {
      ...PERMISSIONS,
      checks: 'read',
    })
    expect(exitCode).toBe(3)
    expect(annotations).toMatchObject([{ message: expect.stringContaining('checks: write') }])
  })
})

describe('by the clock, the action gate', () => {
  /** The sweep after lena’s approval and a merge. */
  async function sweep(contents: 'read' | 'write') {
    const jobs = await aPull('act')
    const { github } = jobs
    const pull = '/repos/{owner}/{repo}/pulls/{pull_number}'
    await github.as('lena')(`POST ${pull}/reviews`, { pull_number: 1, event: 'APPROVE' })
    await github.as('anna', 'write')(`PUT ${pull}/merge`, { pull_number: 1 })
    await jobs.update()
    const ended = await runOnRunner(jobs.at(NOW, { permissions: { ...PERMISSIONS, contents } }))
    return { ...ended, timed: github.file('triagebook/gate', RECORD_PATH) }
  }

  it('proposes how long the review of a merged pull request took', async () => {
    const { exitCode, outputs, summary, timed } = await sweep('write')
    expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 0, decision: 'nothing', changed: '1' })
    expect(summary).toContain('Timings of 1 merged pull request for 1 ticket.')
    expect(timed).toMatch(/event: review-stage, field: triage-review, .*acme\/support#1/)
  })

  it('goes on where it may not write that, and names the permission in its summary', async () => {
    const { exitCode, outputs, annotations, summary, timed } = await sweep('read')
    expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 0, decision: 'nothing', errors: '0' })
    expect(annotations.filter(({ level }) => level === 'error')).toEqual([])
    expect(summary).toMatch(/The timings of merged pull requests could not be kept: .*contents: write/)
    expect(timed).toBeUndefined()
  })
})
