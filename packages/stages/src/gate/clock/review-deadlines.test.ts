import { type Actors, judge, type Policy, type Rule } from '@triagebook/approval'
import type { Target, TicketTargets } from '@triagebook/calendar'
import type { RecordFile } from '@triagebook/record'
import { readRecord } from '@triagebook/record/read'
import { RECORD_PATH, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aPull, change, HEAD, minute, reviews, seen } from '../../../../approval/test-data/a-pull.ts'
import { aCalendar } from '../../../../calendar/test-data/index.ts'
import { reviewDeadlines } from './review-deadlines.ts'
import type { ReviewTimes } from './review-times.ts'

const HOUR = 3600
const calendar = await aCalendar('{ time_zone: UTC, weekly: { mon: ["00:00-24:00"] } }')

const target = (clock: Target['clock'], hours: number, more: Partial<Target> = {}): Target => ({
  clock,
  priority: undefined,
  tier: undefined,
  team: undefined,
  seconds: hours * HOUR,
  calendar,
  ...more,
})
const TARGETS: TicketTargets = {
  targets: [
    target('code-review', 1, { priority: 'P1' }),
    target('triage-review', 1),
    target('code-review', 2),
    target('security-sign-off', 3),
    target('merge', 4),
  ],
  warnAt: 0.75,
  pauses: [],
}

const nobody: Actors = { people: [], teams: [], roles: [], forgeTeams: [] }
const approvals = (from: Partial<Actors>) =>
  ({ kind: 'approvals', count: 1, from: { ...nobody, ...from }, comments: undefined }) as const
const rule = (name: string, requirements: Rule['requirements'], scope?: Rule['scope']): Rule => ({
  name,
  about: '',
  concerns: () => ({ met: true, because: '' }),
  requirements,
  scope,
  holds: 'content',
  overriddenBy: undefined,
})
const LEADS = rule('leads', [approvals({ roles: ['support-lead'] })], (path) => path.startsWith('tickets/'))
const ENGINEERS = rule('code', [approvals({ roles: ['engineer'] })], (path) => path.startsWith('src/'))
const SECURITY = rule('security', [approvals({ teams: ['security'] })])
const policyOf = (...rules: readonly Rule[]): Policy => ({
  rules,
  tree: { kind: 'all', of: rules.map(({ name }) => ({ rule: name })) },
  forgeTeams: [],
})

// All of 2 March 2026, a Monday, is working time.
const TIMES: ReviewTimes = {
  targets: TARGETS,
  now: minute(60),
  opened: minute(0),
  lastCommit: null,
  isDraft: false,
  escalated: new Set(),
  prefix: '',
}
const BOTH = [change('tickets/2026/03/zendesk-eu-1.md'), change('src/a.ts')]

function ticketOf(priority: string): RecordFile {
  const text = recordText('zendesk-eu-1').replace(
    /^triage:.*$/m,
    (line) => `${line}\n  priority: ${priority}`,
  )
  const read = readRecord(RECORD_PATH, text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

interface Given {
  readonly rules?: readonly Rule[]
  readonly facts?: Parameters<typeof aPull>[0]
  readonly times?: Partial<ReviewTimes>
}

/** `code-review 11:00 on-time` */
function dueIn({ rules = [LEADS, ENGINEERS, SECURITY], facts, times }: Given): readonly string[] {
  const pull = aPull({ changes: BOTH, ...facts })
  const policy = policyOf(...rules)
  const given = { policy, facts: pull, times: { ...TIMES, ...times } }
  return reviewDeadlines(judge(policy, pull), given).map(
    ({ step, due, state }) => `${step} ${due.toISOString().slice(11, 16)} ${state}`,
  )
}

const APPROVED = {
  reviews: reviews('omar comments', 'lena approves'),
  seen: seen({ [HEAD]: { 'tickets/a.md': 'patch-1' } }),
  changes: [change('tickets/a.md')],
}

describe('the deadlines of a pull request', () => {
  it('are of each review that it waits for', () => {
    expect(dueIn({})).toEqual([
      'triage-review 10:00 due-soon',
      'code-review 11:00 on-time',
      'security-sign-off 12:00 on-time',
    ])
  })

  const rows: readonly (Given & { readonly name: string; readonly due: readonly string[] })[] = [
    {
      name: 'says once what two rules wait for',
      rules: [ENGINEERS, { ...ENGINEERS, name: 'more' }],
      due: ['code-review 11:00 on-time'],
    },
    {
      name: 'takes a review of records and code for a code review',
      rules: [{ ...LEADS, scope: undefined }],
      due: ['code-review 11:00 on-time'],
    },
    {
      name: 'takes a rule that security meets with others for a code review',
      rules: [rule('a', [approvals({ teams: ['security'], roles: ['engineer'] })])],
      due: ['code-review 11:00 on-time'],
    },
    {
      name: 'takes a role, and a team of GitHub, for security too',
      rules: [rule('a', [approvals({ roles: ['security'] }), approvals({ forgeTeams: ['acme/security'] })])],
      due: ['security-sign-off 12:00 on-time'],
    },
    {
      name: 'finds records in the folder of the book alone',
      rules: [LEADS],
      times: { prefix: 'desk/' },
      due: ['code-review 11:00 on-time'],
    },
    {
      name: 'starts reviews with the last commit',
      rules: [ENGINEERS],
      times: { lastCommit: minute(30) },
      due: ['code-review 11:30 on-time'],
    },
    {
      name: 'starts reviews with the opening where the last commit is older',
      rules: [ENGINEERS],
      times: { lastCommit: minute(-600) },
      due: ['code-review 11:00 on-time'],
    },
    {
      name: 'starts no review in the future',
      rules: [ENGINEERS],
      times: { lastCommit: minute(6000) },
      due: ['code-review 12:00 on-time'],
    },
    {
      name: 'takes the least time of its tickets',
      rules: [ENGINEERS],
      facts: { tickets: [ticketOf('P3'), ticketOf('P1')] },
      due: ['code-review 10:00 due-soon'],
    },
    {
      name: 'takes the time of tickets of another priority where it has no other',
      rules: [ENGINEERS],
      facts: { tickets: [ticketOf('P3')] },
      due: ['code-review 11:00 on-time'],
    },
    { name: 'has none in a draft', times: { isDraft: true }, due: [] },
    {
      name: 'has none while somebody requests changes',
      rules: [LEADS],
      facts: { reviews: reviews('lena requests changes') },
      due: [],
    },
    {
      name: 'has none where it waits for a check alone',
      rules: [rule('green', [{ kind: 'check', name: 'build', app: undefined }])],
      due: [],
    },
    {
      name: 'has none where no target fits',
      rules: [ENGINEERS],
      times: { targets: { targets: [target('merge', 1)], warnAt: 0.75, pauses: [] } },
      due: [],
    },
    {
      name: 'times the merge from the last approval on',
      rules: [LEADS],
      facts: APPROVED,
      due: ['merge 13:01 on-time'],
    },
    {
      name: 'is overdue once time has passed since',
      rules: [ENGINEERS],
      times: { now: minute(121) },
      due: ['code-review 11:00 overdue'],
    },
  ]
  it.each(rows)('$name', ({ due, ...given }) => {
    expect(dueIn(given)).toEqual(due)
  })

  it('name who is to do it next: of those who are asked, or the author who merges', () => {
    const nextIn = (facts: Parameters<typeof aPull>[0], rules: readonly Rule[]) => {
      const [pull, policy] = [aPull({ changes: BOTH, ...facts }), policyOf(...rules)]
      return reviewDeadlines(judge(policy, pull), { policy, facts: pull, times: TIMES }).map(
        ({ next }) => next,
      )
    }
    expect(nextIn({}, [LEADS, SECURITY])).toEqual(['ines', 'sam'])
    expect(nextIn(APPROVED, [LEADS])).toEqual(['ada'])
    const author = { login: 'dependabot[bot]', isBot: true }
    expect(nextIn({ ...APPROVED, author }, [LEADS])).toEqual([null])
  })
})
