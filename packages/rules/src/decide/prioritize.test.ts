import type { Decision, HistoryEvent, Triage } from '@triagebook/record'
import { settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { NOW, RUN, rulesFrom, type Sample, ticketWith } from '../../test-data/sample.ts'
import { type Prioritized, prioritize } from './prioritize.ts'

const CLASSIFY = `version: 1
rules:
  - { name: crash-words, set: { type: crash }, when: { text: [title], contains: crash } }
  - { name: crash-tag, set: { type: crash }, score: 0.5, when: { field: source.tags, contains: crash } }
  - { name: bug-words, set: { type: bug }, when: { text: [title], contains: wrong } }
  - { name: leak-words, set: { type: security }, score: 3, when: { text: [title], contains: leak } }
  - { name: severity-of-crash, set: { severity: critical }, when: { field: triage.type, equals: crash } }
  - { name: severity-of-bug, set: { severity: minor }, when: { field: triage.type, equals: bug } }
  - { name: vip, set: { business_impact: high }, when: { field: customer.tier, equals: vip } }
`
const ROUTE = `version: 1
teams:
  - { name: bugs, when: { field: triage.type, in: [bug, crash] }, team: java, owners: [abel, britt] }
  - { name: rest, team: backend }
  - { name: screens, when: { field: triage.type, equals: ui }, team: frontend, owners: [dara] }
status:
  - { name: ended, source: [solved, closed, merged, deleted], status: resolved }
  - { name: at-work, engineering: [in-progress], status: in-progress }
`
const RULES = rulesFrom({ classify: CLASSIFY, route: ROUTE })
const NEXT_RULES = rulesFrom(
  { classify: CLASSIFY, route: ROUTE },
  settingsFrom(
    'version: 1\nrules_version: "2026.2"\ntime_zone: Europe/Berlin\nteams: { java: {name: Java}, backend: {name: B}, frontend: {name: F} }\n',
  ),
)
const AT = '2026-03-27T09:00:00Z'
const EARLIER = '2026-03-26T11:00:00Z'

const run = (sample: Sample, options = RUN) => prioritize(ticketWith(sample), RULES, options)
const triageOf = (sample: Sample): Triage => run(sample).record.triage
const line = (value: string, by: string, more: Partial<Decision> = {}): Decision => ({
  value,
  by,
  at: EARLIER,
  ...more,
})

describe('a value of a rule', () => {
  it('stands with its line: rule, version, instant, reason and confidence', () => {
    const { type, decided } = triageOf({ title: 'crash', source: { tags: ['crash'] } })
    expect(type).toBe('crash')
    expect(decided?.type).toEqual({
      value: 'crash',
      by: 'rule:crash-words@2026.1',
      at: AT,
      why: 'crash-words: "crash" in title; crash-tag: "crash" in desk tags',
      confidence: 1,
    })
  })

  it('is an event where its field keeps a history', () => {
    expect(run({ title: 'wrong' }).record.history).toContainEqual({
      at: AT,
      event: 'changed',
      field: 'triage.severity',
      to: 'minor',
      by: 'rule:severity-of-bug@2026.1',
    })
  })

  it('keeps its line, whatever the rules version, while value and rule are the same', () => {
    const { record } = run({ title: 'wrong' })
    const later = { now: new Date('2026-04-01T00:00:00Z'), author: null }
    expect(prioritize({ record, body: '' }, NEXT_RULES, later).record).toBe(record)
  })

  it('keeps its instant when only its reason changes', () => {
    const { record } = run({ title: 'crash' })
    const tagged = { ...record, source: { ...record.source, tags: ['crash'] } }
    const again = prioritize({ record: tagged, body: '' }, NEXT_RULES, {
      now: new Date('2026-04-01T00:00:00Z'),
      author: null,
    })
    expect(again.record.triage.decided?.type).toMatchObject({
      at: AT,
      by: 'rule:crash-words@2026.2',
      why: expect.stringContaining('crash-tag'),
    })
    expect(again.record.history).toEqual(record.history)
  })

  it('gets a new line when another rule gives it', () => {
    const decided = { type: line('bug', 'rule:old-words@2025.4', { why: '"wrong" in title', confidence: 1 }) }
    expect(triageOf({ title: 'wrong', triage: { type: 'bug', decided } }).decided?.type).toEqual({
      value: 'bug',
      by: 'rule:bug-words@2026.1',
      at: AT,
      why: '"wrong" in title',
      confidence: 1,
    })
  })

  it('keeps its instant when only its confidence changes', () => {
    const decided = {
      type: line('bug', 'rule:bug-words@2025.4', { why: '"wrong" in title', confidence: 0.7 }),
    }
    expect(triageOf({ title: 'wrong', triage: { type: 'bug', decided } }).decided?.type).toMatchObject({
      at: EARLIER,
      confidence: 1,
    })
  })

  it('goes, with its line and an event, when no rule gives it any more', () => {
    const decided = { type: line('ui', 'rule:gone@2025.4') }
    const { triage, history } = run({ triage: { type: 'ui', decided } }).record
    expect(triage).not.toHaveProperty('type')
    expect(triage.decided).not.toHaveProperty('type')
    expect(history).toContainEqual({
      at: AT,
      event: 'changed',
      field: 'triage.type',
      from: 'ui',
      by: 'stage:prioritize',
    })
  })

  it('goes when it becomes ambiguous, and the ticket is flagged', () => {
    const { type, review } = triageOf({
      title: 'crash, wrong',
      triage: { type: 'bug', decided: { type: line('bug', 'rule:bug-words@2026.1') } },
    })
    expect(type).toBeUndefined()
    expect(review).toContain('ambiguous')
  })

  it('is taken by the next field as this run decided it', () => {
    expect(triageOf({ title: 'crash' }).severity).toBe('critical')
  })
})

describe('a value of a person', () => {
  it('is signed with the commit’s author when its line says another, and keeps the overruled rule', () => {
    const { record } = run({
      title: 'wrong',
      triage: { type: 'ui', decided: { type: line('bug', 'rule:bug-words@2026.1') } },
    })
    expect(record.triage.type).toBe('ui')
    expect(record.triage.decided?.type).toEqual({
      value: 'ui',
      by: 'anna',
      at: '2026-03-27T08:59:00Z',
      disagreement: { value: 'bug', by: 'rule:bug-words@2026.1', at: EARLIER },
    })
    expect(record.history).toContainEqual({
      at: '2026-03-27T08:59:00Z',
      event: 'changed',
      field: 'triage.type',
      from: 'bug',
      to: 'ui',
      by: 'anna',
    })
    // Whoever changes what a rule said knows what it said.
    expect(record.triage.review).not.toContain('contradictory')
  })

  it('is signed by person:unknown, now, where nobody can tell', () => {
    const sample = { triage: { type: 'ui', decided: { type: line('bug', 'rule:x@1') } } }
    expect(run(sample, { now: NOW, author: null }).record.triage.decided?.type).toMatchObject({
      by: 'person:unknown',
      at: AT,
    })
  })

  it('keeps the first overruled rule when a person changes it again', () => {
    const disagreement = { value: 'bug', by: 'rule:bug-words@2026.1', at: EARLIER }
    const { decided } = triageOf({
      triage: { type: 'ui', decided: { type: line('question', 'mo', { disagreement }) } },
    })
    expect(decided?.type).toMatchObject({ by: 'anna', disagreement })
  })

  it('overrules nobody once a person comes back to what the rule said', () => {
    const disagreement = { value: 'bug', by: 'rule:bug-words@2026.1', at: EARLIER }
    const { decided } = triageOf({
      title: 'wrong',
      triage: { type: 'bug', decided: { type: line('ui', 'mo', { disagreement }) } },
    })
    expect(decided?.type).toEqual({ value: 'bug', by: 'anna', at: '2026-03-27T08:59:00Z' })
  })

  it('gets the rule that it overrules noted, even if nothing else changes', () => {
    const rules = rulesFrom({ classify: CLASSIFY.split('\n').slice(0, 5).join('\n') })
    const decided = { type: line('ui', 'mo') }
    const ticket = ticketWith({ title: 'wrong', triage: { type: 'ui', decided, review: ['contradictory'] } })
    expect(prioritize(ticket, rules, RUN).record).toEqual({
      ...ticket.record,
      triage: {
        ...ticket.record.triage,
        decided: {
          type: { ...decided.type, disagreement: { value: 'bug', by: 'rule:bug-words@2026.1', at: AT } },
        },
      },
    })
  })

  it('is decided by the rules again when a person takes it away', () => {
    const { record } = run({ title: 'wrong', triage: { decided: { type: line('ui', 'mo') } } })
    expect(record.triage.type).toBe('bug')
    expect(record.history?.filter(({ field }) => field === 'triage.type')).toEqual([
      { at: '2026-03-27T08:59:00Z', event: 'changed', field: 'triage.type', from: 'ui', by: 'anna' },
      { at: AT, event: 'changed', field: 'triage.type', to: 'bug', by: 'rule:bug-words@2026.1' },
    ])
  })

  it('gets no line while nothing else changes', () => {
    const rules = rulesFrom({})
    const ticket = ticketWith({ triage: { type: 'ui', confirmed: 'bug', support_owner: 'lena' } })
    expect(prioritize(ticket, rules, RUN).record).toBe(ticket.record)
  })

  it('gets a line and an event when the record is written anyway, and notes the rule that differs', () => {
    const { triage, history } = run({ title: 'wrong', triage: { type: 'ui', confirmed: 'bug' } }).record
    expect(triage.decided?.confirmed).toEqual({ value: 'bug', by: 'anna', at: '2026-03-27T08:59:00Z' })
    expect(triage.decided?.type).toMatchObject({
      value: 'ui',
      by: 'anna',
      disagreement: { value: 'bug', by: 'rule:bug-words@2026.1', at: AT },
    })
    expect(history).toContainEqual({
      at: '2026-03-27T08:59:00Z',
      event: 'changed',
      field: 'triage.confirmed',
      to: 'bug',
      by: 'anna',
    })
  })

  it('is signed as the history tells, where the last event is that value', () => {
    const event = {
      at: EARLIER,
      event: 'resolved',
      field: 'triage.status',
      from: 'open',
      to: 'resolved',
      by: 'quin',
    } as const
    const { record } = run({ title: 'wrong', triage: { status: 'resolved' }, more: { history: [event] } })
    expect(record.triage.decided?.status).toEqual({ value: 'resolved', by: 'quin', at: EARLIER })
    expect(record.history?.filter(({ field }) => field === 'triage.status')).toEqual([event])
  })

  it('is not disputed by a later field’s choice of people: the owner', () => {
    const other = triageOf({ title: 'wrong', triage: { engineering_owner: 'kei' } })
    expect(other.engineering_owner).toBe('kei')
    expect(other.review).toBeUndefined()
  })
})

describe('the defaults', () => {
  it('get no line, and no rule that says the same gives them one', () => {
    const { record } = run({ title: 'wrong', triage: { confirmed: 'unconfirmed', status: 'open' } })
    expect(record.triage.decided).not.toHaveProperty('confirmed')
    expect(record.triage.decided).not.toHaveProperty('status')
  })

  it('yield to a rule', () => {
    expect(triageOf({ more: { engineering: { state: 'in-progress' } } }).status).toBe('in-progress')
  })

  it('yield to a rule again after the desk reopened the ticket', () => {
    const reopened = {
      at: EARLIER,
      event: 'reopened',
      field: 'triage.status',
      from: 'resolved',
      to: 'open',
      by: 'desk:customer',
    } as const
    expect(triageOf({ source: { status: 'solved' }, more: { history: [reopened] } }).status).toBe('resolved')
  })
})

describe('the status table', () => {
  const escalated = { escalated_at: EARLIER, escalation_reason: 'SLA at risk' }
  it.each([
    {
      name: 'resolves what the desk has solved',
      sample: { source: { status: 'solved' as const } },
      status: 'resolved',
    },
    {
      name: 'does not resolve an escalated ticket',
      sample: { source: { status: 'solved' as const }, triage: escalated },
      status: 'open',
    },
    {
      name: 'goes on to the next line for an escalated ticket',
      sample: {
        source: { status: 'solved' as const },
        triage: escalated,
        more: { engineering: { state: 'in-progress' as const } },
      },
      status: 'in-progress',
    },
    {
      name: 'resolves an escalated ticket with a closure code',
      sample: {
        source: { status: 'solved' as const },
        triage: escalated,
        more: { resolution: { code: 'code-fix' } },
      },
      status: 'resolved',
    },
    {
      name: 'resolves an escalated ticket that is void',
      sample: {
        source: { status: 'solved' as const },
        triage: escalated,
        more: { resolution: { void: 'duplicate' as const } },
      },
      status: 'resolved',
    },
    {
      name: 'does not take a proposed code for one',
      sample: {
        source: { status: 'solved' as const },
        triage: escalated,
        more: { resolution: { proposed: { code: 'code-fix', at: EARLIER, by: 'stage:sync' } } },
      },
      status: 'open',
    },
    {
      name: 'resolves an escalated ticket that was merged',
      sample: { source: { status: 'merged' as const }, triage: escalated },
      status: 'resolved',
    },
    {
      name: 'resolves an escalated ticket that was deleted',
      sample: { source: { status: 'deleted' as const }, triage: escalated },
      status: 'resolved',
    },
    {
      name: 'leaves a person’s status',
      sample: { source: { status: 'solved' as const }, triage: { status: 'in-progress' as const } },
      status: 'in-progress',
    },
  ])('$name', ({ sample, status }) => {
    expect(triageOf(sample).status).toBe(status)
  })
})

describe('team and owner', () => {
  it('takes the first route that holds', () => {
    expect(triageOf({ title: 'nothing' }).team).toBe('backend')
  })

  it('keeps the owner of a ticket, and spreads tickets over the owners', () => {
    const owners = Array.from(
      { length: 20 },
      (_, n) => triageOf({ id: `desk-${n}`, title: 'wrong' }).engineering_owner,
    )
    expect(new Set(owners)).toEqual(new Set(['abel', 'britt']))
    expect(owners).toEqual(
      Array.from({ length: 20 }, (_, n) => triageOf({ id: `desk-${n}`, title: 'wrong' }).engineering_owner),
    )
  })

  it('takes the owner from the team that a person chose', () => {
    expect(triageOf({ title: 'wrong', triage: { team: 'frontend' } }).engineering_owner).toBe('dara')
  })
})

describe('a withheld ticket', () => {
  const decided = {
    type: line('security', 'rule:leak-words@2026.1', { why: '"leak" in title', confidence: 0.55 }),
  }

  it('keeps its type, and no quote of the text that spoke for it', () => {
    const { triage, history } = run({
      title: 'Security report',
      source: { withheld: true },
      triage: { type: 'security', decided },
    }).record
    expect(triage.decided?.type).toEqual({ ...decided.type, why: 'its words, which stay on the desk' })
    expect(history?.filter(({ field }) => field === 'triage.type')).toEqual([])
    expect(triage.review).toEqual(['security', 'low-confidence'])
  })
})

describe('an escalated ticket', () => {
  const escalated = { escalated_at: EARLIER, escalation_reason: 'SLA at risk' }
  const decided = { severity: line('major', 'rule:gone@2025.4', { why: 'old', confidence: 0.9 }) }

  it('keeps the severity that it must have, though no rule gives it any more', () => {
    const { severity, decided: lines } = triageOf({ triage: { ...escalated, severity: 'major', decided } })
    expect(severity).toBe('major')
    expect(lines?.severity).toEqual(decided.severity)
  })

  it('takes another severity from a rule that gives one', () => {
    expect(triageOf({ title: 'wrong', triage: { ...escalated, severity: 'major', decided } }).severity).toBe(
      'minor',
    )
  })

  it('loses what it need not have', () => {
    const type = line('ui', 'rule:gone@2025.4')
    expect(triageOf({ triage: { ...escalated, type: 'ui', decided: { type } } })).not.toHaveProperty('type')
  })
})

describe('review flags', () => {
  const anyone = { by: 'anna', at: EARLIER }
  it.each([
    { flag: 'critical', sample: { title: 'crash' } },
    { flag: 'security', sample: { title: 'leak' } },
    { flag: 'high-impact', sample: { customer: { id: 'c', tier: 'vip' } } },
    { flag: 'low-confidence', sample: { title: 'nothing that a rule knows' } },
    { flag: 'ambiguous', sample: { title: 'crash, wrong' } },
    {
      flag: 'contradictory',
      sample: { title: 'crash', triage: { type: 'bug', decided: { type: { value: 'bug', ...anyone } } } },
    },
  ])('$flag', ({ flag, sample }) => {
    expect(triageOf(sample).review).toContain(flag)
  })

  it('are the rules’ to set anew, but the proposed escalation stays', () => {
    const review = ['contradictory', 'escalation-proposed', 'ambiguous', 'critical'] as const
    expect(triageOf({ title: 'wrong', triage: { review } }).review).toEqual(['escalation-proposed'])
  })

  it('stand in the order of the vocabulary', () => {
    expect(triageOf({ title: 'crash', customer: { id: 'c', tier: 'vip' } }).review).toEqual([
      'critical',
      'high-impact',
    ])
  })

  it('do not call a person’s type unsure, or ambiguous', () => {
    const decided = { type: { value: 'bug', ...anyone } }
    expect(triageOf({ title: 'crash, wrong', triage: { type: 'bug', decided } }).review).toBeUndefined()
  })
})

describe('what a ticket is blocked on', () => {
  const blocked = (on: 'customer' | 'engineering', history: readonly HistoryEvent[]): Sample => ({
    triage: {
      status: 'blocked',
      blocked: { on, why: 'Waits' },
      decided: { status: line('blocked', 'lena') },
    },
    more: { history },
  })
  const event = (field: string, to: string): HistoryEvent => ({
    at: EARLIER,
    event: 'changed',
    field,
    to,
    by: 'lena',
  })
  const STATUS = event('triage.status', 'blocked')
  const blocks = (sample: Sample) =>
    run(sample).record.history?.filter(({ field }) => field === 'triage.blocked')

  it('is an event as soon as the record is written for another reason', () => {
    const sample = blocked('customer', [STATUS])
    expect(blocks({ ...sample, title: 'wrong' })).toEqual([event('triage.blocked', 'customer')])
    const { record } = ticketWith(sample)
    expect(prioritize({ record, body: '' }, rulesFrom({}), RUN).record).toBe(record)
  })

  it('is an event of the author where a person changed it in the file', () => {
    const before = event('triage.blocked', 'customer')
    expect(blocks(blocked('engineering', [STATUS, before]))).toEqual([
      before,
      {
        at: RUN.author?.at,
        event: 'changed',
        field: 'triage.blocked',
        from: 'customer',
        to: 'engineering',
        by: RUN.author?.login,
      },
    ])
  })
})

describe('a flag that a person settled', () => {
  const CRASH = { title: 'crash' }
  const after = (day: number) => ({
    now: new Date(Date.UTC(2026, 3, day)),
    author: { login: 'lena', at: `2026-04-0${day}T00:00:00Z` as const },
  })
  const confirm = ({ record }: Pick<Prioritized, 'record'>) =>
    prioritize(
      { body: '', record: { ...record, triage: { ...record.triage, confirmed: 'bug' } } },
      RULES,
      after(2),
    )
  const renamed = rulesFrom({
    classify: CLASSIFY.replace('name: severity-of-crash', 'name: crashes'),
    route: ROUTE,
  })
  const milder = rulesFrom({
    classify: CLASSIFY.replace('{ severity: critical }', '{ severity: major }'),
    route: ROUTE,
  })

  it('goes in the run that signs what the person wrote', () => {
    expect(run(CRASH).record.triage.review).toEqual(['critical'])
    expect(confirm(run(CRASH)).record.triage.review).toBeUndefined()
  })

  it('stays away in more runs, and where another rule gives the same value', () => {
    const { record } = confirm(run(CRASH))
    let last = record
    for (let day = 3; day < 10; day++) {
      last = prioritize({ body: '', record: last }, RULES, after(day)).record
      expect(last).toBe(record)
    }
    expect(prioritize({ body: '', record }, renamed, after(9)).record.triage.review).toBeUndefined()
  })

  it('comes back when the value changes', () => {
    const { record } = confirm(run(CRASH))
    const mild = prioritize({ body: '', record }, milder, after(3)).record
    expect(mild.triage.review).toBeUndefined()
    expect(prioritize({ body: '', record: mild }, RULES, after(4)).record.triage.review).toEqual(['critical'])
  })
})
