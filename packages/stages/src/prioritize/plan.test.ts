import { readSettings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { readRules } from '@triagebook/rules/read-rules'
import { aBook, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../book/open-book.ts'
import type { ToDecide } from '../judge/judge-file.ts'
import type { Applied, PlanSequence } from '../stage/plan.ts'
import { planPrioritization } from './plan.ts'

const CLASSIFY = `version: 1
rules:
  - { name: crashes, set: { type: crash }, when: { any: [{ text: [title], contains: crashes }] } }
  - { name: burns, set: { severity: critical }, when: { text: [title], contains: burns } }
`
const settings = orThrow(readSettings('triagebook.yml', aBook()['triagebook.yml'] ?? ''))
const rules = orThrow(readRules({ classify: { path: 'rules/classify.yml', content: CLASSIFY } }, settings))
const DONE: Applied = { written: ['a'], done: [], problems: [] }
const PROBLEM: Problem = { code: 'book/cannot-write', severity: 'error', message: 'No.' }

function aTicket(id: string, text = recordText(id, 'It crashes')): ToDecide {
  return { file: orThrow(readRecord(`tickets/2026/03/${id}.md`, text)), author: null, isClosed: false }
}

function ticketsOf(count: number): readonly ToDecide[] {
  return Array.from({ length: count }, (_, index) => aTicket(`a-${index + 1}`))
}

function plansOf(given: readonly ToDecide[], limit = Number.POSITIVE_INFINITY): PlanSequence {
  const facts = {
    rules,
    loads: undefined,
    targets: null,
    timeZone: 'Europe/Berlin',
    problems: [],
    limit,
    tickets: async function* () {
      yield* given
    },
  }
  return planPrioritization(facts, { now: new Date('2026-04-01T08:00:00Z'), dryRun: false })
}

describe('the plans of prioritize', () => {
  it('change a record, with its state before and after', async () => {
    expect(await plansOf([aTicket('a-1')]).next()).toMatchObject({
      value: {
        changes: [
          {
            root: 'book',
            path: 'tickets/2026/03/a-1.md',
            record: { from: { triage: { status: 'open' } }, to: { triage: { type: 'crash' } } },
          },
        ],
        report: { decision: 'changed' },
      },
    })
  })

  it('count a record that is as the rules would have it, and leave it alone', async () => {
    const { value: first } = await plansOf([aTicket('a-1')]).next()
    const [change] = first?.changes ?? []
    const decided = aTicket('a-1', change?.content ?? '')
    expect(await plansOf([decided, aTicket('a-2')]).next()).toMatchObject({
      value: {
        changes: [{ path: 'tickets/2026/03/a-2.md' }],
        report: { counts: { tickets: 2, changed: 1 } },
      },
    })
  })

  it.each([
    { tickets: 0, plans: [0] },
    { tickets: 1, plans: [1] },
    { tickets: 99, plans: [99] },
    { tickets: 100, plans: [100, 0] },
    { tickets: 101, plans: [100, 1] },
    { tickets: 201, plans: [100, 100, 1] },
  ])('of $tickets changes have $plans each, and count those before', async ({ tickets, plans }) => {
    const made = plansOf(ticketsOf(tickets))
    const sizes: number[] = []
    let total = 0
    for (let step = await made.next(); step.done !== true; step = await made.next(DONE)) {
      sizes.push(step.value.changes.length)
      total += step.value.changes.length
      expect(step.value.report.counts).toMatchObject({ tickets: total, changed: total })
    }
    expect(sizes).toEqual(plans)
  })

  it('say first how many tickets wait for a person, and count no resolved one', async () => {
    const flagged = (id: string, status: string, decider: string) =>
      aTicket(
        id,
        recordText(id, 'It burns').replace(
          'triage:\n  status: open\n',
          `triage:\n  type: bug\n  severity: critical\n  status: ${status}\n  review: [critical]\n  decided:\n    severity: { value: critical, by: "${decider}", at: "2026-03-27T08:00:00Z" }\n`,
        ),
      )
    const tickets = [
      flagged('a-1', 'open', 'rule:burns@1'),
      flagged('a-2', 'open', 'lena'),
      { ...flagged('a-3', 'resolved', 'rule:burns@1'), isClosed: true },
    ]
    const { value } = await plansOf(tickets).next()
    expect(value?.report.counts).toMatchObject({ tickets: 3, review: 1 })
    expect(value?.report.reason).toMatch(
      /^1 ticket waits for a person to look at: `triagebook list --review` says why\. /,
    )
    const { value: none } = await plansOf([flagged('a-4', 'open', 'lena')]).next()
    expect(none?.report.reason).toMatch(/^1 record changed\. 1 ticket checked: /)
  })

  it.each([
    {
      limit: 1,
      changed: 1,
      left: 2,
      says: '1 of 3 tickets that would change was changed; run again for the next.',
    },
    {
      limit: 2,
      changed: 2,
      left: 1,
      says: '2 of 3 tickets that would change were changed; run again for the next.',
    },
    { limit: 3, changed: 3, left: 0, says: '3 records changed.' },
    { limit: 4, changed: 3, left: 0, says: '3 records changed.' },
  ])(
    'change no more than the limit of $limit, and say what is left',
    async ({ limit, changed, left, says }) => {
      const { value } = await plansOf(ticketsOf(3), limit).next()
      expect(value?.changes.map(({ path }) => path)).toEqual(
        ['a-1', 'a-2', 'a-3'].slice(0, changed).map((id) => `tickets/2026/03/${id}.md`),
      )
      expect(value?.report.counts).toMatchObject({ tickets: 3, changed, left })
      expect(value?.report.reason).toContain(says)
    },
  )

  it('count no record against the limit that is as the rules would have it', async () => {
    const { value: first } = await plansOf([aTicket('a-1')]).next()
    const decided = aTicket('a-1', first?.changes[0]?.content ?? '')
    const { value } = await plansOf([decided, aTicket('a-2'), aTicket('a-3')], 1).next()
    expect(value).toMatchObject({
      changes: [{ path: 'tickets/2026/03/a-2.md' }],
      report: { counts: { changed: 1, left: 1 } },
    })
  })

  it('end after one that was not written', async () => {
    const plans = plansOf(ticketsOf(101))
    await plans.next()
    expect(await plans.next({ ...DONE, problems: [PROBLEM] })).toMatchObject({ done: true })
  })

  it('are one report where the book has no records', async () => {
    const plans = plansOf([])
    expect(await plans.next()).toMatchObject({
      value: { changes: [], report: { decision: 'unchanged', counts: { tickets: 0 } } },
    })
  })
})
