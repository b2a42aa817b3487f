import type { Policy, Rule } from '@triagebook/approval'
import type { Problem } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import { aPull, HEAD, minute, reviews, seen } from '../../../approval/test-data/a-pull.ts'
import { aCalendar } from '../../../calendar/test-data/index.ts'
import type { Applied, Plan } from '../stage/plan.ts'
import { type ForGate, planGate } from './plan.ts'
import type { Case, PullToJudge } from './pull-to-judge.ts'

const DONE: Applied = { written: [], done: [], problems: [] }

const LEADS: Rule = {
  name: 'ticket-records',
  about: 'A support lead has read the tickets.',
  concerns: () => ({ met: true, because: 'It changes tickets.' }),
  requirements: [
    {
      kind: 'approvals',
      count: 1,
      from: { people: [], teams: [], roles: ['support-lead'], forgeTeams: [] },
      comments: undefined,
    },
  ],
  scope: undefined,
  holds: 'content',
  overriddenBy: undefined,
}
const policyOf = (...rules: readonly Rule[]): Policy => ({
  rules,
  tree: { kind: 'all', of: rules.map(({ name }) => ({ rule: name })) },
  forgeTeams: [],
})

const APPROVED = { reviews: reviews('lena approves'), seen: seen({ [HEAD]: { 'tickets/a.md': 'patch-1' } }) }
const aCase = (facts: Parameters<typeof aPull>[0] = {}): Case => ({
  policy: policyOf(LEADS),
  facts: aPull(facts),
})
const whole = (one: Case, trial: Extract<PullToJudge['found'], { kind: 'whole' }>['trial'] = null) =>
  ({ kind: 'whole', case: one, tickets: [], unknownTickets: [], trial, times: null }) as const
const BROKEN: Problem = {
  code: 'forge/not-whole',
  severity: 'error',
  message: 'GitHub gives 3 of 4 reviews.',
  exit: 3,
}

const toJudge = (more: Partial<PullToJudge> = {}): PullToJudge => ({
  number: 7,
  commit: HEAD,
  check: 'triagebook/approval',
  isQueued: false,
  asks: false,
  suggests: 'fewest',
  requests: { own: new Set(), counts: new Map() },
  found: whole(aCase()),
  ...more,
})

async function plansOf(pulls: readonly PullToJudge[], more: Partial<ForGate> = {}): Promise<readonly Plan[]> {
  const given = (async function* () {
    yield* pulls
  })()
  const sequence = planGate({
    pulls: given,
    isSweep: false,
    more: 0,
    nothing: 'Nothing.',
    warnings: [],
    ...more,
  })
  if (!(Symbol.asyncIterator in sequence)) return [sequence]
  const plans: Plan[] = []
  for (let step = await sequence.next(); step.done !== true; step = await sequence.next(DONE))
    plans.push(step.value)
  return plans
}

const planOf = async (more: Partial<PullToJudge>) => (await plansOf([toJudge(more)]))[0]
async function checkOf(more: Partial<PullToJudge>) {
  const effect = (await planOf(more))?.effects[0]
  if (effect?.kind !== 'check') throw new Error('There is no check.')
  return effect.check
}

describe('the check', () => {
  it.each([
    { name: 'passes where it is approved', more: { found: whole(aCase(APPROVED)) }, state: 'success' },
    { name: 'is in progress where it waits', more: {}, state: 'in-progress' },
    { name: 'fails in a queue, which would wait else', more: { isQueued: true }, state: 'failure' },
    {
      name: 'passes in a queue where it is approved',
      more: { isQueued: true, found: whole(aCase(APPROVED)) },
      state: 'success',
    },
    {
      name: 'fails where somebody requests changes',
      more: { found: whole(aCase({ reviews: reviews('lena requests changes') })) },
      state: 'failure',
    },
    {
      name: 'fails where the facts have gaps',
      more: { found: whole(aCase({ ...APPROVED, gaps: [BROKEN] })) },
      state: 'failure',
    },
    {
      name: 'fails where nothing could be read',
      more: { found: { kind: 'incomplete', problems: [BROKEN] } as const },
      state: 'failure',
    },
    {
      name: 'fails where no rule concerns it',
      more: { found: whole({ ...aCase(APPROVED), policy: policyOf() }) },
      state: 'failure',
    },
  ])('$name', async ({ more, state }) => {
    expect((await checkOf(more)).state).toBe(state)
  })

  it('is on the commit and under the name that were asked for', async () => {
    const queue = 'c'.repeat(40)
    const { commit, name, title } = await checkOf({ commit: queue, check: 'triagebook/approval: release' })
    expect({ commit, name }).toEqual({ commit: queue, name: 'triagebook/approval: release' })
    expect(title).toContain('Waiting for one approval by a support lead')
  })

  it('shows what the new policy would decide', async () => {
    const { text } = await checkOf({
      found: whole(aCase(), {
        kind: 'readable',
        policy: policyOf({ ...LEADS, requirements: [] }),
        cases: [aCase(), aCase({ number: 9, ...APPROVED })],
        more: 3,
      }),
    })
    expect(text).toContain('| `#7` | waiting | **approved** |')
    expect(text).toContain('| `#9` | approved | the same |')
    expect(text).toContain('3 more open pull requests were not tried.')
  })
})

describe('the check of a group in a queue', () => {
  const APPROVES = whole(aCase(APPROVED))
  const OPPOSES = whole(aCase({ reviews: reviews('lena requests changes') }))
  const GAPS = { kind: 'incomplete', problems: [BROKEN] } as const

  function checkOfGroup(pulls: readonly PullToJudge['found'][], problems: readonly Problem[] = []) {
    const queued = pulls.map((found, index) =>
      toJudge({ number: index + 1, isQueued: true, asks: true, found }),
    )
    const plan = planGate({ queue: { number: 9, commit: 'q', check: 'c', pulls: queued, problems } })
    if (!('effects' in plan)) throw new Error('There is no plan.')
    expect(plan.effects.map(({ kind }) => kind)).toEqual(['check'])
    const [effect] = plan.effects
    return effect?.kind === 'check'
      ? `${effect.check.commit} ${effect.check.state} ${effect.check.title}`
      : ''
  }

  it.each([
    { name: 'is that of one alone', pulls: [APPROVES], check: 'q success Approved by @lena.' },
    { name: 'passes where all do', pulls: [APPROVES, APPROVES], check: 'q success All 2 pull requests are' },
    { name: 'waits where one does', pulls: [APPROVES, whole(aCase())], check: 'q failure #2: Waiting for' },
    {
      name: 'has who requests changes before who waits',
      pulls: [whole(aCase()), OPPOSES, APPROVES],
      check: 'q failure #2: @lena requests changes',
    },
    {
      name: 'has what cannot be decided before all',
      pulls: [OPPOSES, APPROVES, GAPS],
      check: 'q failure #3: GitHub gives 3 of 4 reviews.',
    },
    {
      name: 'fails where nobody knows what comes with it',
      pulls: [APPROVES],
      problems: [BROKEN],
      check: 'q failure GitHub gives 3 of 4 reviews.',
    },
    { name: 'fails where there is nothing to judge', pulls: [], check: 'q failure Nobody knows' },
  ])('$name', ({ pulls, problems = [], check }) => {
    expect(checkOfGroup(pulls, problems)).toMatch(new RegExp(`^${check}`))
  })
})

describe('reviews', () => {
  const requests = async (more: Partial<PullToJudge>) =>
    (await planOf(more))?.effects.flatMap((effect) =>
      effect.kind === 'request-reviews' ? effect.people : [],
    )

  it('are asked for where that is wanted', async () => {
    expect(await requests({ asks: true })).toHaveLength(1)
    expect(await requests({ asks: true, suggests: 'all' })).toHaveLength(3)
    expect(await requests({ asks: false })).toEqual([])
    expect(await requests({ asks: true, found: whole(aCase(APPROVED)) })).toEqual([])
  })
})

describe('the report', () => {
  it('of one pull request is its check', async () => {
    const report = (await planOf({}))?.report
    expect(report).toMatchObject({ decision: 'pending', counts: { pulls: 1 }, onlyWarns: true })
    expect(report?.reason).toMatch(/^#7: Waiting for one approval/)
    expect(report?.markdown).toContain('## Gate\n\n`#7`: Waiting for one approval')
    expect(report?.markdown).toContain('| **ticket-records**')
  })

  it('of a sweep is a line each, and what was wrong with the run', async () => {
    const pulls = [
      toJudge({ number: 1, found: whole(aCase(APPROVED)) }),
      toJudge({ number: 2, found: { kind: 'incomplete', problems: [BROKEN] } }),
      toJudge({ number: 3 }),
    ]
    const plans = await plansOf(pulls, { isSweep: true, more: 4 })
    expect(plans.map(({ effects }) => effects.length)).toEqual([1, 1, 1])
    expect(plans.at(-1)?.report).toMatchObject({
      decision: 'judged',
      reason: '3 open pull requests judged, 1 approved. 4 more wait for the next run.',
      problems: [BROKEN],
      counts: { pulls: 3, approved: 1, more: 4 },
    })
  })

  it('says why there is nothing to judge', async () => {
    expect((await plansOf([])).map(({ report }) => report)).toMatchObject([
      { decision: 'nothing', reason: 'Nothing.' },
    ])
  })
})

describe('a sweep over pull requests that are overdue', () => {
  const overdue = async (count: number, escalated: readonly 'triage-review'[] = []) => {
    const calendar = await aCalendar('{ time_zone: UTC, weekly: { mon: ["00:00-24:00"] } }')
    const limits = { priority: undefined, tier: undefined, team: undefined }
    const target = { clock: 'triage-review', ...limits, seconds: 60, calendar } as const
    const times = {
      targets: { targets: [target], warnAt: 0.75, pauses: [] },
      now: minute(60),
      opened: minute(0),
      lastCommit: null,
      isDraft: false,
      escalated: new Set(escalated),
      prefix: '',
    }
    const found = { ...whole(aCase()), times }
    return Array.from({ length: count }, (_, index) => toJudge({ number: index + 1, found }))
  }
  const pullsIn = (plans: readonly Plan[]) =>
    plans.flatMap(({ effects }) => effects.flatMap((one) => (one.kind === 'escalation' ? one.pull : [])))

  it('comments on ten of them at most', async () => {
    expect(pullsIn(await plansOf(await overdue(12), { isSweep: true }))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
  })

  it('counts none that has its comment', async () => {
    const [, ...rest] = await overdue(11)
    const [told] = await overdue(1, ['triage-review'])
    const pulls = [...(told === undefined ? [] : [told]), ...rest]
    expect(pullsIn(await plansOf(pulls, { isSweep: true }))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('comments on none for the event of a pull request', async () => {
    expect(pullsIn(await plansOf(await overdue(1)))).toEqual([])
  })
})
