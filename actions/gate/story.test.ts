import { RECORD_PATH, recordText, runOnRunner } from '@triagebook/testkit'
import { gitHubEvent } from '@triagebook/testkit/github'
import { expect, it } from 'vitest'
import { GATE_BOOK, POLICY } from '../../packages/stages/test-data/gate-room.ts'
import { jobsOf } from '../agenda/test-data/a-job.ts'

type Files = Readonly<Record<string, string>>

/** What people do, the event that tells a job of it, and what the check says then. */
type Step = readonly [step: string, act: () => unknown, event: () => Promise<string>, check: string]

/** What the workflow of the README grants. */
const PERMISSIONS = { contents: 'read', 'pull-requests': 'write', checks: 'write', statuses: 'read' } as const
const PULLS = '/repos/{owner}/{repo}/pulls'
const PULL = `${PULLS}/{pull_number}`

const ticket = (title: string, number = 1): Files => ({
  [RECORD_PATH.replace('-1', `-${number}`)]: recordText(`zendesk-eu-${number}`, title),
})
const NOTES: Files = { 'notes.txt': 'For later.\n' }
const WEAKER: Files = { 'rules/approvals.yml': POLICY.replaceAll('role: [engineer]', 'people: [anna]') }
const BOTH = 'Both\n\nCo-authored-by: Lena <lena@people.example>'
const FORK = 'mallory:fix'
const OVERRIDE = '/triagebook override ticket-records The outage cannot wait'

const WAITS = 'in_progress Waiting for one approval by a support lead: @lena or @omar.'
const OMAR = 'in_progress Waiting for one approval by a support lead: @omar.'
const OPPOSED = 'failure @omar requests changes: it waits for a new review, or for that one to be dismissed.'
const PASSES = 'success Approved by @lena.'
const ENGINEER = 'in_progress Waiting for one approval by an engineer: @abel or @emil.'
const QUEUE_WAITS = 'failure #2: Waiting for one approval by a support lead: @omar.'
const QUEUE_PASSES = 'success All 2 pull requests are approved.'
const OVERRIDDEN = 'success @root has overridden ticket-records.'

/** A repository with its people, and a process for each event. */
async function aRepository() {
  const settings = `${GATE_BOOK['triagebook.yml']}stages: { gate: { mode: act } }\n`
  const jobs = await jobsOf('gate', { ...GATE_BOOK, 'triagebook.yml': settings }, PERMISSIONS)
  const { github } = jobs
  for (const login of ['lena', 'omar', 'abel']) github.personToken(login, 'write')
  github.personToken('root', 'admin')
  github.personToken('mallory', 'read')
  let minutes = 0
  let queued = { ref: '', parent: '', commit: '' }
  const pullOf = async (pull_number: number) =>
    Object(await github.as('anna')(`GET ${PULL}`, { pull_number }))

  async function run(name: string, facts: object, commit: string, example = name): Promise<string> {
    const now = new Date(Date.UTC(2026, 3, 1, 8, minutes++)).toISOString()
    const { payload } = gitHubEvent(github, example, { ...facts })
    const { stderr } = await runOnRunner({ ...jobs.at(now), event: { name, payload } })
    expect(stderr).toBe('')
    const ofCommit = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'
    const [check] = Object(await github.as('anna')(ofCommit, { ref: commit })).check_runs
    return check === undefined ? 'none' : `${check.conclusion ?? check.status} ${check.output.title}`
  }

  const review = (pull_number: number, login: string, event: string) =>
    github.as(login)(`POST ${PULL}/reviews`, { pull_number, event, body: 'I have read it.' })

  return {
    push: (files: Files) => github.commit('tickets', files),
    rebase: (files: Files) => github.commit('tickets', files, { onto: github.head('main') }),
    mainGoesOn: () => github.commit('main', { 'other.txt': 'Others go on.\n' }),
    open(branch: string, files: Files, { author = 'anna', message = 'Change' } = {}) {
      github.commit(branch, files, { author, message })
      return github.as(author)(`POST ${PULLS}`, { title: branch, head: branch, base: 'main' })
    },
    approve: (number: number, login: string) => review(number, login, 'APPROVE'),
    oppose: (number: number, login: string) => review(number, login, 'REQUEST_CHANGES'),
    async dismissLast(pull_number: number) {
      const reviews = Object(await github.as('root')(`GET ${PULL}/reviews`, { pull_number }))
      const facts = { pull_number, review_id: reviews.at(-1).id, message: 'Outdated.' }
      await github.as('root')(`PUT ${PULL}/reviews/{review_id}/dismissals`, facts)
    },
    ask: (pull_number: number, login: string) =>
      github.as('anna')(`POST ${PULL}/requested_reviewers`, { pull_number, reviewers: [login] }),
    comment: (issue_number: number, login: string, body: string) =>
      github.as(login)('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number, body }),
    /** It joins the merge queue behind those that wait there. */
    queue(number: number, files: Files) {
      const parent = queued.commit || github.head('main')
      const ref = `gh-readonly-queue/main/pr-${number}-${parent}`
      queued = { ref, parent, commit: github.commit(ref, files, { author: 'github', onto: parent }) }
    },

    changed: (number: number) => async () => {
      const pull_request = await pullOf(number)
      const facts = { pull_request, action: 'synchronize' }
      return run('pull_request_target', facts, pull_request.head.sha, 'pull_request')
    },
    reviewed:
      (number: number, action = 'submitted') =>
      async () => {
        const pull_request = await pullOf(number)
        return run('pull_request_review', { pull_request, action }, pull_request.head.sha)
      },
    commented: (number: number) => async () => {
      const issue = { number, pull_request: { url: '' } }
      return run('issue_comment', { issue, action: 'created' }, (await pullOf(number)).head.sha)
    },
    theClock: (number: number) => async () => run('schedule', {}, (await pullOf(number)).head.sha),
    merging: async () => {
      const { ref, parent, commit } = queued
      const base = { base_ref: 'refs/heads/main', base_sha: parent }
      const merge_group = { ...base, head_ref: `refs/heads/${ref}`, head_sha: commit }
      return run('merge_group', { merge_group, action: 'checks_requested' }, commit)
    },
  }
}

it('has the right check after each event in the life of four pull requests', async () => {
  const { open, push, rebase, mainGoesOn, ask, approve, oppose, dismissLast, comment, queue, ...events } =
    await aRepository()
  const { changed, reviewed, commented, theClock, merging } = events
  const nothing = () => undefined
  const story: readonly Step[] = [
    ['anna opens #1', () => open('tickets', ticket('New')), changed(1), WAITS],
    ['lena approves it', () => approve(1, 'lena'), reviewed(1), PASSES],
    ['a push changes another file', () => push(NOTES), changed(1), PASSES],
    ['a push changes the ticket', () => push(ticket('Newer')), changed(1), WAITS],
    ['anna asks lena again', () => ask(1, 'lena'), theClock(1), WAITS],
    ['lena approves that too', () => approve(1, 'lena'), reviewed(1), PASSES],
    ['others merge', mainGoesOn, theClock(1), PASSES],
    ['a rebase keeps the content', () => rebase({ ...ticket('Newer'), ...NOTES }), changed(1), PASSES],
    ['a forced push changes it', () => rebase(ticket('Forced')), changed(1), WAITS],
    ['omar requests changes', () => oppose(1, 'omar'), reviewed(1), OPPOSED],
    ['root dismisses that', () => dismissLast(1), reviewed(1, 'dismissed'), WAITS],
    ['root overrides the rule', () => comment(1, 'root', OVERRIDE), commented(1), OVERRIDDEN],
    ['lena wrote in #2', () => open('both', ticket('x', 2), { message: BOTH }), changed(2), OMAR],
    ['lena approves her own work', () => approve(2, 'lena'), reviewed(2), OMAR],
    ['#3 comes from a fork', () => open(FORK, ticket('x', 3), { author: 'mallory' }), changed(3), WAITS],
    ['lena approves it: no token', () => approve(3, 'lena'), reviewed(3), WAITS],
    ['the run by the clock sees it', nothing, theClock(3), PASSES],
    ['#1 joins the queue', () => queue(1, ticket('Forced')), merging, OVERRIDDEN],
    ['#2 joins it behind #1', () => queue(2, ticket('x', 2)), merging, QUEUE_WAITS],
    ['omar approves #2', () => approve(2, 'omar'), merging, QUEUE_PASSES],
    ['#4 weakens the rules', () => open('rules', WEAKER), changed(4), ENGINEER],
  ]

  const told: string[] = []
  for (const [step, act, event] of story) {
    await act()
    told.push(`${step}: ${await event()}`)
  }
  expect(told).toEqual(story.map(([step, , , check]) => `${step}: ${check}`))
}, 120_000)
