import { RECORD_PATH, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aGateRoom, type GateRoom, POLICY } from '../../test-data/gate-room.ts'

const TICKET = { [RECORD_PATH]: recordText('zendesk-eu-1', 'Sign-in page loads three times') }
const WAITS = expect.stringMatching(/^in_progress Waiting for one approval by a support lead/)
const PASSES = expect.stringMatching(/^success Approved by @lena\.$/)

/** A pull request that lena has approved, and whose check says so. */
async function anApproved() {
  const room = await aGateRoom()
  const number = await room.open('tickets', TICKET)
  const review = await room.review(number, 'lena', 'APPROVE')
  expect(await room.checkOf(number)).toEqual(PASSES)
  return { room, number, review }
}

describe('the check of a pull request', () => {
  it('waits, and passes once somebody whom the rule asks has approved', async () => {
    const room = await aGateRoom()
    const number = await room.open('tickets', TICKET)
    expect(await room.checkOf(number)).toEqual(WAITS)
    await room.review(number, 'abel', 'APPROVE')
    expect(await room.checkOf(number)).toEqual(WAITS)
    await room.review(number, 'lena', 'COMMENT')
    expect(await room.checkOf(number)).toEqual(WAITS)
    await room.review(number, 'lena', 'APPROVE')
    expect(await room.checkOf(number)).toEqual(PASSES)
  })

  it('is one check, which is edited in place', async () => {
    const { room, number } = await anApproved()
    await room.judge(number)
    const { total_count } = Object(
      await room.github.as('anna')('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
        ref: await room.head(number),
        filter: 'all',
      }),
    )
    expect(total_count).toBe(1)
  })

  it('waits again after a push to what was approved, and says which file changed', async () => {
    const { room, number } = await anApproved()
    room.github.commit('tickets', { [RECORD_PATH]: recordText('zendesk-eu-1', 'Something else') })
    const head = await room.head(number)
    expect(await room.check(head)).toBe('none')
    expect(await room.checkOf(number)).toEqual(WAITS)
    expect(await room.text(head)).toContain(`lena approved before this changed: \`${RECORD_PATH}\``)
  })

  it('passes still after a push to other files', async () => {
    const { room, number } = await anApproved()
    room.github.commit('tickets', { 'notes.txt': 'For later.\n' })
    expect(await room.checkOf(number)).toEqual(PASSES)
  })

  it('passes still after a rebase, and waits after a forced push that changes the content', async () => {
    const { room, number } = await anApproved()
    const main = room.github.commit('main', { 'other.txt': 'Others go on.\n' })
    room.github.commit('tickets', TICKET, { onto: main })
    expect(await room.checkOf(number)).toEqual(PASSES)
    room.github.commit('tickets', { [RECORD_PATH]: recordText('zendesk-eu-1', 'Forced') }, { onto: main })
    expect(await room.checkOf(number)).toEqual(WAITS)
  })

  it('waits again where the review is dismissed, until there is a new one', async () => {
    const { room, number, review } = await anApproved()
    await room.dismiss(number, review)
    expect(await room.checkOf(number)).toEqual(WAITS)
    await room.review(number, 'lena', 'APPROVE')
    expect(await room.checkOf(number)).toEqual(PASSES)
  })

  it('fails where somebody of the rule requests changes, whoever else approves', async () => {
    const { room, number } = await anApproved()
    await room.review(number, 'omar', 'REQUEST_CHANGES')
    expect(await room.checkOf(number)).toMatch(/^failure @omar requests changes/)
    await room.review(number, 'omar', 'APPROVE')
    expect(await room.checkOf(number)).toMatch(/^success Approved by/)
  })

  it('does not count the approval of a co-author', async () => {
    const room = await aGateRoom()
    room.github.personToken('lena', 'write')
    const message = 'Tickets\n\nCo-authored-by: Lena <lena@people.example>'
    const number = await room.open('tickets', TICKET, { message })
    await room.review(number, 'lena', 'APPROVE')
    expect(await room.checkOf(number)).toMatch(
      /^in_progress Waiting for one approval by a support lead: @omar/,
    )
  })

  it('passes where an admin overrides the rule with a reason, which it keeps', async () => {
    const room = await aGateRoom()
    const number = await room.open('tickets', TICKET)
    await room.comment(number, 'abel', '/triagebook override ticket-records I want it')
    expect(await room.checkOf(number)).toEqual(WAITS)
    room.github.personToken('root', 'admin')
    await room.comment(number, 'root', '/triagebook override ticket-records')
    expect(await room.checkOf(number)).toEqual(WAITS)
    await room.comment(number, 'root', '/triagebook override ticket-records The outage cannot wait')
    expect(await room.checkOf(number)).toBe('success @root has overridden ticket-records.')
    expect(await room.text(await room.head(number))).toContain(
      'root let it pass, because: The outage cannot wait',
    )
  })

  it('of a change of the policy is made by the old one, and shows what the new one would decide', async () => {
    const room = await aGateRoom()
    const tickets = await room.open('tickets', TICKET)
    const lenient = POLICY.replace('role: [support-lead]', 'role: [engineer]')
    const number = await room.open('policy', { 'rules/approvals.yml': lenient })
    await room.review(tickets, 'abel', 'APPROVE')
    expect(await room.checkOf(number)).toMatch(/^in_progress Waiting for one approval by an engineer/)
    expect(await room.checkOf(tickets)).toEqual(WAITS)
    expect(await room.text(await room.head(number))).toContain(`| \`#${tickets}\` | waiting | **approved** |`)
  })

  it('says that the new policy has problems', async () => {
    const room = await aGateRoom()
    const number = await room.open('policy', { 'rules/approvals.yml': 'version: 1\n' })
    expect(await room.checkOf(number)).toMatch(/^in_progress/)
    expect(await room.text(await room.head(number))).toContain(
      'Once merged, it would stop every pull request.',
    )
  })
})

describe('what is overdue', () => {
  const SLA = `version: 1
calendars:
  office: { time_zone: UTC, weekly: { wed: ["00:00-24:00"], thu: ["00:00-24:00"] } }
targets:
  - { clock: triage-review, within: 4h }
`
  const LATE = new Date('2026-04-01T20:00:00Z')
  const LATER = new Date('2026-04-02T20:00:00Z')
  const SWEEP = { kind: 'sweep' } as const

  async function anOverdue() {
    const room = await aGateRoom({ 'rules/sla.yml': SLA })
    const number = await room.open('tickets', TICKET)
    const { github } = room
    const saidIn = async () => {
      const all: readonly { readonly body: string }[] = Object(
        await github.as('anna')('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          issue_number: number,
        }),
      )
      return all.map(({ body }) => body).filter((body) => body.includes('is overdue by'))
    }
    const labels = async () => {
      const all: readonly { readonly name: string }[] = Object(
        await github.as('anna')('GET /repos/{owner}/{repo}/issues/{issue_number}/labels', {
          issue_number: number,
        }),
      )
      return all.map(({ name }) => name)
    }
    return { room, number, saidIn, labels }
  }

  it('gets a label and one comment that mentions who can review it, however many sweeps there are', async () => {
    const { room, saidIn, labels } = await anOverdue()
    await room.judge(SWEEP, { now: LATE })
    await room.judge(SWEEP, { now: LATE })
    expect(await saidIn()).toEqual([
      expect.stringMatching(
        /^Triage review was due on Wednesday, 1 April 2026, 12:\d\d \(UTC\), and is overdue by 7 working hours\. @(lena|omar), can you review this pull request\?\n\n<!-- triagebook:gate:overdue:triage-review -->$/,
      ),
    ])
    expect(await labels()).toEqual(['review-overdue'])
  })

  it('loses the label with the run that finds nothing overdue any more', async () => {
    const { room, number, labels } = await anOverdue()
    await room.judge(SWEEP, { now: LATE })
    await room.judge(number, { now: LATE })
    expect(await labels()).toEqual(['review-overdue'])
    await room.review(number, 'lena', 'APPROVE')
    await room.judge(number, { now: LATE, mode: 'observe' })
    expect(await labels()).toEqual(['review-overdue'])
    await room.judge(number, { now: LATE })
    expect(await labels()).toEqual([])
  })

  it('gets no second comment where a new commit is overdue too', async () => {
    const { room, number, saidIn } = await anOverdue()
    await room.judge(SWEEP, { now: LATE })
    room.github.commit('tickets', { 'notes.txt': 'For later.\n' })
    await room.judge(SWEEP, { now: LATER })
    expect(await room.text(await room.head(number))).toContain('is overdue by')
    expect(await saidIn()).toHaveLength(1)
  })

  it('gets its comment where only somebody else has copied the marker', async () => {
    const { room, number, saidIn } = await anOverdue()
    await room.comment(number, 'emil', 'Fine. <!-- triagebook:gate:overdue:triage-review -->')
    await room.judge(SWEEP, { now: LATE })
    expect(await saidIn()).toHaveLength(1)
  })

  it.each([
    { name: 'in time', trigger: SWEEP, options: {} },
    { name: 'where a dry run finds it', trigger: SWEEP, options: { now: LATE, mode: 'observe' } as const },
    { name: 'on the event of a pull request', trigger: 1, options: { now: LATE } },
  ])('gets no comment $name', async ({ trigger, options }) => {
    const { room, saidIn, labels } = await anOverdue()
    await room.judge(trigger, options)
    expect(await saidIn()).toEqual([])
    expect(await labels()).toEqual([])
  })
})

describe('the due time of a review', () => {
  // The room begins on Wednesday, 1 April 2026, 10:00 in Berlin; each request takes a minute.
  const SLA = `version: 1
calendars:
  office: { time_zone: Europe/Berlin, weekly: { wed: ["09:00-17:00"], thu: ["09:00-17:00"] } }
targets:
  - { clock: triage-review, within: 1d }
  - { clock: merge, within: 1d }
`

  it('is in the check, and becomes that of the merge after the approval', async () => {
    const room = await aGateRoom({ 'rules/sla.yml': SLA })
    const number = await room.open('tickets', TICKET)
    await room.judge(number)
    expect(await room.text(await room.head(number))).toMatch(
      /Triage review is due on Thursday, 2 April 2026, 10:\d\d \(Europe\/Berlin\)\./,
    )
    await room.review(number, 'lena', 'APPROVE')
    await room.judge(number)
    const text = await room.text(await room.head(number))
    expect(text).toMatch(/The merge is due on Thursday, 2 April 2026, 10:\d\d/)
    expect(text).not.toContain('Triage review is due')
  })

  it('is counted from when a draft was ready', async () => {
    const room = await aGateRoom({ 'rules/sla.yml': SLA })
    const number = await room.open('tickets', TICKET, { draft: true })
    await room.judge(number)
    expect(await room.text(await room.head(number))).not.toContain('is due on')
    // More than an hour goes by.
    for (let time = 0; time < 15; time += 1) await room.head(number)
    room.github.makeReady(number)
    await room.judge(number)
    expect(await room.text(await room.head(number))).toMatch(/is due on Thursday, 2 April 2026, 1[1-6]:\d\d /)
  })

  it('is by the targets of the base, not of what is checked out', async () => {
    const room = await aGateRoom({ 'rules/sla.yml': SLA })
    room.github.commit('main', { 'rules/sla.yml': SLA.replaceAll('within: 1d', 'within: 2d') })
    const number = await room.open('tickets', TICKET)
    await room.judge(number)
    expect(await room.text(await room.head(number))).toContain(
      'Triage review is due on Wednesday, 8 April 2026',
    )
  })

  it('is not in the check of a book without targets, or whose targets have a problem', async () => {
    for (const files of [{}, { 'rules/sla.yml': SLA.replace('1d', '1x') }]) {
      const room = await aGateRoom(files)
      const number = await room.open('tickets', TICKET)
      expect(await room.checkOf(number)).toEqual(WAITS)
      expect(await room.text(await room.head(number))).not.toContain('due on')
    }
  })
})

/** A pull request joins the merge queue, behind a group or right on the branch. */
function queued(
  { github }: GateRoom,
  number: number,
  files: Readonly<Record<string, string>>,
  parent = github.head('main'),
) {
  const branch = `gh-readonly-queue/main/pr-${number}-${parent}`
  const commit = github.commit(branch, files, { author: 'github', onto: parent })
  return { kind: 'group' as const, number, commit, parent, branch: 'main' }
}

describe('the gate', () => {
  it('leaves reviews from a fork to the run by the clock', async () => {
    const room = await aGateRoom()
    room.github.personToken('mallory', 'read')
    const number = await room.open('mallory:tickets', TICKET, { author: 'mallory' })
    await room.review(number, 'lena', 'APPROVE')
    const { decision, reason } = await room.judge({ kind: 'nothing', why: 'fork' })
    expect({ decision, reason }).toEqual({
      decision: 'nothing',
      reason: expect.stringContaining('by the clock'),
    })
    expect(await room.check(await room.head(number))).toBe('none')
    expect(await room.judge({ kind: 'sweep' })).toMatchObject({
      decision: 'judged',
      counts: { pulls: 1, approved: 1 },
    })
    expect(await room.check(await room.head(number))).toEqual(PASSES)
  })

  it('judges all open pull requests in a sweep', async () => {
    const { room, number } = await anApproved()
    const other = await room.open('other', { 'tickets/2026/03/zendesk-eu-2.md': recordText('zendesk-eu-2') })
    const { reason, problems } = await room.judge({ kind: 'sweep' })
    expect(problems.map(({ code }) => code)).toEqual(['gate/not-required'])
    expect(reason).toContain('2 open pull requests judged, 1 approved.')
    expect(await room.check(await room.head(number))).toEqual(PASSES)
    expect(await room.check(await room.head(other))).toEqual(WAITS)
  })

  it('judges a pull request again on the commit of a merge queue, and fails it there where it waits', async () => {
    const { room, number, review } = await anApproved()
    const group = queued(room, number, TICKET)
    await room.judge(group)
    expect(await room.check(group.commit)).toEqual(PASSES)
    await room.dismiss(number, review)
    await room.judge(group)
    expect(await room.check(group.commit)).toMatch(/^failure Waiting/)
  })

  it('judges all that a group of a queue brings: it is as bad as the worst, and each is named', async () => {
    const { room, number } = await anApproved()
    const OTHER = { 'tickets/2026/03/zendesk-eu-2.md': recordText('zendesk-eu-2') }
    const other = await room.open('other', OTHER)
    const first = queued(room, other, OTHER)
    const second = queued(room, number, TICKET, first.commit)
    const { decision, counts } = await room.judge(second)
    expect({ decision, counts }).toEqual({ decision: 'pending', counts: { pulls: 2 } })
    expect(await room.check(second.commit)).toMatch(/^failure #2: Waiting for one approval/)
    expect(await room.text(second.commit)).toMatch(/`#2`: Waiting .*\n.*`#1`: Approved by/)
    await room.review(other, 'lena', 'APPROVE')
    expect((await room.judge(second)).decision).toBe('approved')
    expect(await room.check(second.commit)).toBe('success All 2 pull requests are approved.')
  })

  it('fails a group that brings what nobody knows', async () => {
    const { room, number } = await anApproved()
    const stray = room.github.commit('stray', { 'src/a.ts': 'x' }, { onto: room.github.head('main') })
    const group = queued(room, number, TICKET, stray)
    expect(await room.judge(group)).toMatchObject({
      decision: 'error',
      problems: [{ code: 'gate/unknown-queued' }],
    })
    expect(await room.check(group.commit)).toMatch(/^failure The queue merges into/)
  })

  it('says nothing on a group that the branch has already', async () => {
    const { room, number } = await anApproved()
    const group = queued(room, number, TICKET)
    room.github.commit('main', {}, { onto: group.commit })
    expect(await room.judge(group)).toMatchObject({
      decision: 'nothing',
      reason: 'The group is merged already.',
    })
    expect(await room.check(group.commit)).toBe('none')
  })

  it('has a check of another name for each branch that is not the default one', async () => {
    const room = await aGateRoom()
    room.github.commit('release', { 'rules/approvals.yml': POLICY.replace('approvals: 1', 'approvals: 2') })
    const number = await room.open('tickets', TICKET, { base: 'release' })
    await room.judge(number)
    const head = await room.head(number)
    expect(await room.check(head)).toBe('none')
    expect(await room.check(head, 'triagebook/approval: release')).toMatch(
      /^in_progress Waiting for two approvals/,
    )
  })

  it('takes back a check that passed where GitHub no longer tells all', async () => {
    const { room, number } = await anApproved()
    room.github.fail(
      'graphql PullUnderReview',
      { kind: 'server-error', status: 502, when: 'before' },
      { times: 50 },
    )
    const { exit } = await room.judge(number)
    room.github.heal()
    expect(exit).toBe(3)
    expect(await room.check(await room.head(number))).toMatch(/^failure/)
  })

  it('fails where the branch has no policy, or one that cannot be read', async () => {
    const room = await aGateRoom()
    const number = await room.open('tickets', TICKET)
    room.github.commit('main', { 'rules/approvals.yml': null })
    expect(await room.checkOf(number)).toMatch(/^failure .*rules\/approvals\.yml/)
    room.github.commit('main', { 'rules/approvals.yml': 'version: 1\n' })
    expect(await room.checkOf(number)).toMatch(/^failure/)
  })

  it('fails two pull requests that end with the same commit for the same branch', async () => {
    const { room, number } = await anApproved()
    const head = await room.head(number)
    await room.github.as('anna')('POST /repos/{owner}/{repo}/git/refs', { ref: 'refs/heads/twin', sha: head })
    await room.github.as('emil')('POST /repos/{owner}/{repo}/pulls', {
      title: 'Twin',
      head: 'twin',
      base: 'main',
    })
    expect((await room.judge(number)).problems).toMatchObject([{ code: 'gate/same-commit' }])
    expect(await room.check(head)).toMatch(/^failure #2 .*same commit/)
  })

  it('asks for reviews only where that is wanted, and only when the pull request changes', async () => {
    const room = await aGateRoom()
    for (const login of ['lena', 'omar']) room.github.personToken(login, 'write')
    const number = await room.open('tickets', TICKET)
    await room.judge(number)
    await room.judge({ kind: 'pull', number, asks: false }, { requestReviews: 'all' })
    expect(await room.asked(number)).toEqual([])
    await room.judge(number, { requestReviews: 'fewest' })
    expect(await room.asked(number)).toHaveLength(1)
    await room.judge(number, { requestReviews: 'all' })
    expect(await room.asked(number)).toHaveLength(2)
  })

  it('asks whoever has the fewest open review requests, and nobody else in the next run', async () => {
    const room = await aGateRoom()
    for (const login of ['lena', 'omar']) room.github.personToken(login, 'write')
    const [first, second] = [await room.open('one', TICKET), await room.open('two', TICKET)]
    await room.judge(first, { requestReviews: 'least-loaded' })
    await room.judge(second, { requestReviews: 'least-loaded' })
    const asked = [await room.asked(first), await room.asked(second)]
    expect(asked.flat().toSorted()).toEqual(['lena', 'omar'])
    expect(await room.text(await room.head(second))).toContain('has the fewest open review requests: 0')
    await room.judge(first, { requestReviews: 'least-loaded' })
    await room.judge(second, { requestReviews: 'least-loaded' })
    expect([await room.asked(first), await room.asked(second)]).toEqual(asked)
    expect(await room.text(await room.head(second))).toContain('is asked already')
  })

  it('warns where GitHub does not ask somebody', async () => {
    const room = await aGateRoom()
    const number = await room.open('tickets', TICKET)
    const { problems, exit } = await room.judge(number, { requestReviews: 'all' })
    expect(problems.map(({ code }) => code)).toEqual(['pull/not-asked'])
    expect(exit).toBe(0)
  })

  it('writes nothing in a dry run, and says what it would write', async () => {
    const room = await aGateRoom()
    const number = await room.open('tickets', TICKET)
    const report = await room.judge(number, { mode: 'observe' })
    expect(report.planned?.effects.map(({ words }) => words)).toEqual([
      `The check \`triagebook/approval\` of #${number} says so.`,
    ])
    expect(await report.summary()).toContain('| **ticket-records**')
    expect(await room.check(await room.head(number))).toBe('none')
  })
})
