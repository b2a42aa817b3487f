import { TRIES_ALL } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { forgeOn } from '../../../forge/test-data/github-bench.ts'
import { anAgendaRoom } from '../../test-data/agenda-room.ts'

/** Wednesday; 09:00 in Berlin is 07:00 in UTC. */
const EARLY = '2026-04-01T04:10:00Z'
const NEXT_DAY = '2026-04-02T04:10:00Z'
const MARKER = '<!-- triagebook:agenda:daily:2026-04-01 -->'

const withItems =
  (...lines: readonly string[]) =>
  (body: string) =>
    body.replace('## Action items\n', `## Action items\n\n${lines.join('\n')}\n`)
const boxes = (body = '') => body.split('\n').filter((line) => line.startsWith('- ['))

describe('the agenda as an issue', () => {
  it('is made once, with label and pin, and edited in place by the next run', async () => {
    const room = await anAgendaRoom()
    const first = await room.at(EARLY)
    expect(first).toMatchObject({ decision: 'planned', exit: 0, problems: [], counts: { escalated: 1 } })
    const [made, ...more] = await room.issues()
    expect(more).toEqual([])
    expect(made).toMatchObject({
      number: 1,
      title: 'Triage agenda (daily): Wednesday, 1 April 2026',
      state: 'open',
      author: 'github-actions[bot]',
      labels: ['triage-agenda'],
    })
    expect(made?.body.match(/zendesk-eu-1/)).not.toBeNull()
    expect(made?.body.trimEnd().endsWith(MARKER)).toBe(true)
    expect(made?.body).toContain('Made on Wednesday, 1 April 2026 at 06:10 (Europe/Berlin).')
    expect(await room.pinned()).toEqual([1])

    await room.at('2026-04-01T06:58:00Z')
    const [edited, ...others] = await room.issues()
    expect(others).toEqual([])
    expect(edited?.body).toContain('at 08:58 (Europe/Berlin)')
  })

  it('is refreshed until the meeting begins, and stays as it is from then on', async () => {
    const room = await anAgendaRoom()
    const bodies: (string | undefined)[] = []
    const decisions: string[] = []
    for (const time of ['04:10', '06:58', '07:00', '07:03', '09:40']) {
      const { decision, reason } = await room.at(`2026-04-01T${time}:00Z`)
      decisions.push(decision)
      if (decision === 'frozen')
        expect(reason).toBe(
          'The meeting of 2026-04-01 began at 09:00, so its agenda, issue #1, stays as it is.',
        )
      bodies.push((await room.issues())[0]?.body)
    }
    expect(decisions).toEqual(['planned', 'planned', 'frozen', 'frozen', 'frozen'])
    expect(bodies[0]).not.toBe(bodies[1])
    expect(new Set(bodies.slice(1)).size).toBe(1)
    expect(await room.issues()).toHaveLength(1)
  })

  it('is made after the start of the meeting where no run came before', async () => {
    const room = await anAgendaRoom()
    expect(await room.at('2026-04-01T09:40:00Z')).toMatchObject({ decision: 'planned' })
    expect(await room.at('2026-04-01T09:50:00Z')).toMatchObject({ decision: 'frozen' })
    expect(await room.open()).toMatchObject([{ number: 1 }])
  })

  it('is of the day of the run where a run comes a day late', async () => {
    const room = await anAgendaRoom()
    await room.at('2026-04-01T22:05:00Z')
    expect(await room.open()).toMatchObject([{ title: 'Triage agenda (daily): Thursday, 2 April 2026' }])
  })

  it('is not made on a holiday, and the former one stays open', async () => {
    const room = await anAgendaRoom({
      files: {
        'rules/sla.yml':
          'version: 1\ncalendars:\n  office:\n    time_zone: Europe/Berlin\n    weekly: { thu: ["09:00-17:00"] }\n    holidays: ["2026-04-02"]\n',
      },
    })
    await room.at(EARLY)
    const { decision, reason, planned } = await room.at(NEXT_DAY)
    expect({ decision, planned }).toEqual({ decision: 'no-meeting', planned: undefined })
    expect(reason).toContain(
      'does not take place on 2026-04-02, a holiday; the next one is on 2026-04-03. Nothing was done.',
    )
    expect(await room.open()).toMatchObject([{ number: 1 }])
  })

  it('is not made on a day without a meeting, and the former one stays open', async () => {
    const room = await anAgendaRoom()
    await room.at('2026-04-03T04:10:00Z')
    const { decision, reason, planned } = await room.at('2026-04-04T04:10:00Z')
    expect({ decision, planned }).toEqual({ decision: 'no-meeting', planned: undefined })
    expect(reason).toContain('the next one is on 2026-04-06. Nothing was done.')
    expect(await room.open()).toMatchObject([{ number: 1 }])
  })

  it('is named by number and page in the report of each run: made, edited, frozen or closed', async () => {
    const room = await anAgendaRoom()
    const reports = [await room.at(EARLY)]
    for (const time of ['06:58', '07:03']) reports.push(await room.at(`2026-04-01T${time}:00Z`))
    await room.close(1)
    reports.push(await room.at('2026-04-01T09:40:00Z'))
    const [page] = (await room.issues()).map(({ url }) => url)
    expect(reports.map(({ decision, issue }) => ({ decision, issue }))).toEqual(
      ['planned', 'planned', 'frozen', 'closed'].map((decision) => ({
        decision,
        issue: { number: 1, url: page },
      })),
    )
    expect((await room.at('2026-04-04T04:10:00Z')).issue).toBeUndefined()
  })

  it('stays closed where a person closed it', async () => {
    const room = await anAgendaRoom()
    await room.at(EARLY)
    await room.close(1)
    expect(await room.at('2026-04-01T05:10:00Z')).toMatchObject({ decision: 'closed' })
    expect(await room.open()).toEqual([])
    expect(await room.issues()).toHaveLength(1)
  })
})

describe('the check boxes of an agenda', () => {
  it('are carried over to the next one, counted, and the former one is closed', async () => {
    const room = await anAgendaRoom()
    await room.at(EARLY)
    await room.edit(1, withItems('- [ ] lena asks for the log', '- [x] abel reproduces it'))
    const second = await room.at(NEXT_DAY)
    expect(second.reason).toContain('1 open action item is carried over from #1.')
    expect(second.counts).toMatchObject({ carried: 1 })
    expect((await room.issues()).map(({ state }) => state)).toEqual(['closed', 'open'])
    expect(boxes((await room.open())[0]?.body)).toEqual(['- [ ] lena asks for the log (carried 1x)'])
    expect(await room.pinned()).toEqual([2])

    await room.at('2026-04-03T04:10:00Z')
    expect(boxes((await room.open())[0]?.body)).toEqual(['- [ ] lena asks for the log (carried 2x)'])
  })

  it('are kept as people left them when the agenda is refreshed', async () => {
    const room = await anAgendaRoom()
    await room.at(EARLY)
    await room.edit(1, withItems('- [ ] one', '- [x] two'))
    await room.at('2026-04-01T06:58:00Z')
    expect(boxes((await room.issues())[0]?.body)).toEqual(['- [ ] one', '- [x] two'])
  })

  it('are kept where a person adds one while the agenda is being refreshed', async () => {
    const room = await anAgendaRoom()
    await room.at(EARLY)
    const run = () => room.edit(1, withItems('- [ ] just now'))
    room.github.fail('GET /repos/{owner}/{repo}/issues', { kind: 'run', when: 'after', run })
    await room.at('2026-04-01T06:58:00Z')
    expect(boxes((await room.issues())[0]?.body)).toEqual(['- [ ] just now'])
  })

  describe('of an agenda that a lagging list does not show', () => {
    /** The agenda of the next day is made without the former one, which has two check boxes. */
    async function afterALaggingList(now: string) {
      const room = await anAgendaRoom()
      await room.at(EARLY)
      await room.edit(1, withItems('- [ ] lena asks for the log', '- [x] abel reproduces it'))
      room.github.fail('GET /repos/{owner}/{repo}/issues', { kind: 'stale', items: 1 }, { times: 2 })
      expect(await room.at(now)).toMatchObject({ decision: 'planned', counts: { carried: 0 } })
      expect((await room.open()).map(({ number }) => number)).toEqual([1, 2])
      await room.edit(2, withItems('- [ ] new'))
      return room
    }
    const LOG = '- [ ] lena asks for the log (carried 1x)'

    it('are carried over by the next run, once', async () => {
      const room = await afterALaggingList(NEXT_DAY)
      const { reason, counts } = await room.at('2026-04-02T06:58:00Z')
      expect(reason).toContain('1 open action item is carried over from #1.')
      expect(counts).toMatchObject({ carried: 1 })
      expect(await room.open()).toMatchObject([{ number: 2 }])
      expect(boxes((await room.open())[0]?.body)).toEqual(['- [ ] new', LOG])
      await room.at('2026-04-02T06:59:00Z')
      expect(boxes((await room.open())[0]?.body)).toEqual(['- [ ] new', LOG])
    })

    it('wait in it for the next agenda where the meeting has begun', async () => {
      const room = await afterALaggingList('2026-04-02T07:03:00Z')
      const { decision, reason } = await room.at('2026-04-02T09:40:00Z')
      expect(decision).toBe('frozen')
      expect(reason).toContain('#1 stays open: its action items move to the next agenda.')
      await room.at('2026-04-03T04:10:00Z')
      expect(await room.open()).toMatchObject([{ number: 3 }])
      expect(boxes((await room.open())[0]?.body)).toEqual([LOG, '- [ ] new (carried 1x)'])
    })
  })

  it('are carried over from an agenda that a person closed', async () => {
    const room = await anAgendaRoom()
    await room.at(EARLY)
    await room.edit(1, withItems('- [ ] one'))
    await room.close(1)
    await room.at(NEXT_DAY)
    expect(boxes((await room.open())[0]?.body)).toEqual(['- [ ] one (carried 1x)'])
  })
})

describe('owners', () => {
  const mentions = (body = '') => body.match(/(?<!`)@[a-z]+/g) ?? []

  it('are mentioned once an agenda', async () => {
    const room = await anAgendaRoom()
    await room.at(EARLY)
    expect(mentions((await room.issues())[0]?.body)).toEqual(['@abel', '@lena'])
  })

  it('are mentioned once a day where several meetings have their tickets', async () => {
    const room = await anAgendaRoom({
      settings: 'meetings: { daily: { teams: [java] }, second: { teams: [java] } }\n',
    })
    await room.at(EARLY)
    await room.at(EARLY, { meeting: 'second' })
    const [first, second] = await room.open()
    expect(first?.title).toContain('(daily)')
    expect(second?.title).toContain('(second)')
    expect(mentions(first?.body)).toHaveLength(2)
    expect(mentions(second?.body)).toEqual([])
  })
})

describe('the meeting owner', () => {
  const ownedBy = (login: string) => ({
    settings: `meetings: { daily: { teams: [java], owner: ${login} } }\n`,
  })
  const EMPTY = '  empty: { name: Empty }\n'
  const assignees = async (room: Awaited<ReturnType<typeof anAgendaRoom>>) =>
    (await room.open()).map((issue) => issue.assignees)

  it('is assigned to the agenda, unless a person assigned somebody else', async () => {
    const room = await anAgendaRoom(ownedBy('anna'))
    expect((await room.at(EARLY)).problems).toEqual([])
    expect(await assignees(room)).toEqual([['anna']])
    await room.github.as('lena')('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      issue_number: 1,
      assignees: ['lena'],
    })
    await room.at('2026-04-01T06:58:00Z')
    expect(await assignees(room)).toEqual([['lena']])
  })

  it('is nobody in a team without members: it says so, and nobody is assigned', async () => {
    const room = await anAgendaRoom({ settings: 'meetings: { daily: { teams: [empty] } }\n', teams: EMPTY })
    const { problems } = await room.at(EARLY)
    expect(problems).toEqual([])
    expect((await room.open())[0]?.body).toContain('- **Meeting owner:** to be named\n')
    expect(await assignees(room)).toEqual([[]])
  })

  it('is named in a warning where GitHub cannot assign them', async () => {
    const room = await anAgendaRoom(ownedBy('stranger'))
    expect(await room.at(EARLY)).toMatchObject({
      exit: 0,
      decision: 'planned',
      problems: [{ code: 'issue/not-assigned', message: 'GitHub does not assign #1 to stranger.' }],
    })
    expect(await assignees(room)).toEqual([[]])
  })
})

describe('what the agenda finds on GitHub', () => {
  it('says that it is not pinned where three others are', async () => {
    const room = await anAgendaRoom()
    const app = forgeOn(room.github)
    const anna = room.github.as('anna')
    for (const number of [1, 2, 3]) {
      await anna('POST /repos/{owner}/{repo}/issues', { title: 'Pinned' })
      await app.issues.pin(number)
    }
    const { exit, problems } = await room.at(EARLY)
    expect({ exit, codes: problems.map(({ code }) => code) }).toEqual({ exit: 0, codes: ['issue/pins-full'] })
    expect((await room.open()).at(-1)).toMatchObject({ number: 4, labels: ['triage-agenda'] })
  })

  it.each(['PinnedIssues', 'PinIssue'])('is an issue all the same where %s fails', async (operation) => {
    const room = await anAgendaRoom()
    const fault = { kind: 'server-error', status: 502, when: 'before' } as const
    room.github.fail(`graphql ${operation}`, fault, { times: 10 })
    const { exit, problems } = await room.at(EARLY)
    expect({ exit, severities: problems.map(({ severity }) => severity) }).toEqual({
      exit: 0,
      severities: ['warning'],
    })
    expect(await room.open()).toHaveLength(1)
  })

  it('is no agenda that somebody else copied', async () => {
    const room = await anAgendaRoom()
    await room.github.as('anna')('POST /repos/{owner}/{repo}/issues', { title: 'Copy', body: MARKER })
    await room.at(EARLY)
    expect(await room.open()).toMatchObject([{ number: 1, title: 'Copy', body: MARKER }, { number: 2 }])
  })

  it('closes a twin that an interrupted run left', async () => {
    const room = await anAgendaRoom()
    await room.at(EARLY)
    const bot = room.github.with(room.github.workflowToken({ issues: 'write' }))
    await bot('POST /repos/{owner}/{repo}/issues', { title: 'Twin', body: MARKER })
    const { reason } = await room.at('2026-04-01T07:10:00Z')
    expect(reason).toContain('#2 is closed, because #1 is the agenda of 2026-04-01 too.')
    expect(await room.open()).toMatchObject([{ number: 1 }])
    expect((await room.issues())[1]?.body).toMatch(/^Duplicate of #1\n/)
  })

  it('keeps the agendas of two books of a repository apart', async () => {
    const room = await anAgendaRoom({ folder: 'desk' })
    const bot = room.github.with(room.github.workflowToken({ issues: 'write' }))
    await bot('POST /repos/{owner}/{repo}/issues', { title: 'The book at the root', body: MARKER })
    await room.at(EARLY)
    await room.at('2026-04-01T05:10:00Z')
    expect(await room.open()).toMatchObject([{ title: 'The book at the root', body: MARKER }, { number: 2 }])
  })

  it.each(['observe', 'suggest'] as const)('writes nothing with mode %s', async (mode) => {
    const room = await anAgendaRoom({ mode })
    const report = await room.at(EARLY)
    expect(report.planned?.effects.map(({ key }) => key)).toEqual([
      'agenda:daily:2026-04-01',
      'pin agenda:daily:2026-04-01',
    ])
    const summary = await report.summary()
    expect(summary).toContain('# Triage agenda: Wednesday, 1 April 2026')
    expect(summary).toContain('Would be written')
    expect(await room.issues()).toEqual([])
    expect(room.github.requests.filter(({ isWrite }) => isWrite)).toEqual([])
  })
})

describe('two runs at the same moment', () => {
  const FAULTS = [
    { on: 'POST /repos/{owner}/{repo}/issues', nth: 1, fault: { kind: 'cut-body' } },
    {
      on: 'POST /repos/{owner}/{repo}/issues',
      nth: 2,
      fault: { kind: 'server-error', status: 502, when: 'after' },
    },
    // The first four lists are read before the day's issue is there: a list does not lag by a day.
    { on: 'GET /repos/{owner}/{repo}/issues', nth: 5, fault: { kind: 'stale', items: 1 } },
    { on: 'GET /repos/{owner}/{repo}/issues', nth: 6, fault: { kind: 'stale', items: 2 } },
    { on: 'GET /repos/{owner}/{repo}/issues', nth: 2, fault: { kind: 'cut-body' } },
  ] as const

  /** The faults of each week: each night all 32 combinations; otherwise none, each alone, all but each, and all. */
  const WEEKS = TRIES_ALL
    ? Array.from({ length: 50 }, (_, week) => FAULTS.filter((_, index) => ((week >> index) & 1) === 1))
    : [
        [],
        ...FAULTS.map((fault) => [fault]),
        ...FAULTS.map((fault) => FAULTS.filter((other) => other !== fault)),
        FAULTS,
      ]

  it(`leave one open agenda, ${WEEKS.length} times, with stale lists, cut bodies and a 502 after the create`, async () => {
    const room = await anAgendaRoom()
    const start = Date.parse(EARLY)
    for (const [week, faults] of WEEKS.entries()) {
      const now = new Date(start + week * 7 * 86_400_000).toISOString()
      room.github.heal()
      for (const { on, nth, fault } of faults) room.github.fail(on, fault, { nth, times: 2 })
      const reports = await Promise.all([room.at(now), room.at(now)])
      room.github.heal()
      expect(reports.map(({ decision }) => decision)).toEqual(['planned', 'planned'])
      const open = await room.open()
      expect(open.map(({ body }) => body.includes(`agenda:daily:${now.slice(0, 10)} -->`))).toEqual([true])
    }
    const all = await room.issues()
    expect(
      all.filter(({ body }) => body.includes('triagebook:made')).map(({ state }) => state),
    ).not.toContain('open')
    const closed = all.filter(({ state }) => state === 'closed')
    const twins = closed.filter(({ body }) => body.startsWith('Duplicate of #'))
    expect(twins.length).toBeGreaterThan(WEEKS.length * 0.6)
    expect(closed.length - twins.length).toBe(WEEKS.length - 1)
  })
})
