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

async function aPull(mode: string) {
  const settings = `${aBook()['triagebook.yml']}stages: { gate: { mode: ${mode} } }\n`
  const jobs = await jobsOf(
    'gate',
    aBook({ 'triagebook.yml': settings, 'rules/approvals.yml': POLICY }),
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

/** What GitHub tells of each event: of `pull_request_target` the same as of `pull_request`. */
const EVENTS = {
  pull_request_target: ['pull_request', 'opened'],
  pull_request_review: ['pull_request_review', 'submitted'],
  schedule: ['schedule', undefined],
} as const

/** The job of an event, as GitHub starts it. */
async function run(
  { github, at }: Jobs,
  name: keyof typeof EVENTS,
  permissions: Parameters<GitHub['workflowToken']>[0] = PERMISSIONS,
) {
  const pull_request = await github.as('anna')('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    pull_number: 1,
  })
  const [example, action] = EVENTS[name]
  const { payload } = gitHubEvent(github, example, { pull_request, ...(action && { action }) })
  return runOnRunner({ ...at(NOW, { permissions }), event: { name, payload } })
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

const approve = (github: GitHub) =>
  github.as('lena')('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    pull_number: 1,
    event: 'APPROVE',
  })

describe('the action gate', () => {
  it('writes the check, and passes it after the approval until the next push', async () => {
    const jobs = await aPull('act')
    const first = await run(jobs, 'pull_request_target')
    expect(first).toMatchObject({ exitCode: 0, stderr: '', outputs: { decision: 'pending' } })
    expect(await checkOf(jobs.github)).toMatch(/^in_progress Waiting for one approval/)
    await approve(jobs.github)
    const second = await run(jobs, 'pull_request_review')
    expect(second.outputs).toMatchObject({ decision: 'approved', errors: '0' })
    expect(second.summary).toContain('| **ticket-records**')
    expect(await checkOf(jobs.github)).toBe('success Approved by @lena.')
    jobs.github.commit('tickets', { [RECORD_PATH]: recordText('zendesk-eu-1', 'A third title') })
    expect((await run(jobs, 'schedule')).outputs.decision).toBe('judged')
    expect(await checkOf(jobs.github)).toMatch(/^in_progress/)
  })

  it('writes nothing with mode observe, and says in the summary what it would decide', async () => {
    const jobs = await aPull('observe')
    const { summary, outputs } = await run(jobs, 'pull_request_target')
    expect(outputs.decision).toBe('pending')
    expect(summary).toContain('Would be written')
    expect(await checkOf(jobs.github)).toBe('none')
  })

  it('ends red where it may not write the check, and names the permission', async () => {
    const jobs = await aPull('act')
    const { exitCode, annotations } = await run(jobs, 'pull_request_target', {
      ...PERMISSIONS,
      checks: 'read',
    })
    expect(exitCode).toBe(3)
    expect(annotations).toMatchObject([{ message: expect.stringContaining('checks: write') }])
  })
})
