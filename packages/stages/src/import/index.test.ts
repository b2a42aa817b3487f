import { err, ok, type Problem, type Result } from '@triagebook/record/problem'
import type { TicketPage } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import { hour, incomingTicket } from '../../test-data/incoming-ticket.ts'
import { pageContext } from '../../test-data/page-context.ts'
import type { Applied, Plan } from '../stage/plan.ts'
import { planPages } from './index.ts'

const DONE: Applied = { written: ['a'], done: [], problems: [] }
const PROBLEM: Problem = { code: 'book/cannot-write', severity: 'error', message: 'No.' }
const NOT_WRITTEN: Applied = { written: [], done: [], problems: [PROBLEM] }

const pageOf = (...ids: readonly string[]): Result<TicketPage> =>
  ok({
    tickets: ids.map((nativeId) => ({ kind: 'ticket', ticket: incomingTicket({ nativeId }) })),
    cursor: null,
    asOf: null,
  })

const cursorsIn = (plan: Plan) =>
  plan.changes.flatMap(({ content }) => /cursor: "(\w+)"/.exec(content ?? '')?.[1] ?? [])

function plansOf(...pages: readonly Result<TicketPage>[]) {
  return planPages({
    ...pageContext(),
    problems: [],
    waiting: new Set(),
    pages: async function* () {
      yield* pages
    },
  })
}

describe('the plans of an import', () => {
  it('are one a page, each with the report so far, and one at the end', async () => {
    const plans = plansOf(pageOf('1', '2'), pageOf('3'))
    const reads: unknown[] = []
    for (let step = await plans.next(); step.done !== true; step = await plans.next(DONE))
      reads.push(step.value.report.counts.read)
    expect(reads).toEqual([2, 3, 3])
  })

  it('end without a word of their own where the first page was not written', async () => {
    const plans = plansOf(pageOf('1'), pageOf('2'))
    await plans.next()
    expect(await plans.next(NOT_WRITTEN)).toMatchObject({ done: true })
  })

  it('end with what came in before the page that was not written', async () => {
    const plans = plansOf(pageOf('1'), pageOf('2', '3'), pageOf('4'))
    await plans.next()
    await plans.next(DONE)
    expect(await plans.next(NOT_WRITTEN)).toMatchObject({
      value: { changes: [], report: { decision: 'failed', counts: { read: 1, new: 1 } } },
    })
    expect(await plans.next(DONE)).toMatchObject({ done: true })
  })

  it('end with what came in before a page that cannot be read', async () => {
    const plans = plansOf(pageOf('1'), err(PROBLEM))
    await plans.next()
    expect(await plans.next(DONE)).toMatchObject({
      value: { changes: [], report: { decision: 'failed', counts: { read: 1 }, problems: [PROBLEM] } },
    })
  })

  it('let a bug through, whatever came in before', async () => {
    const pages = async function* () {
      yield pageOf('1')
      throw new RangeError('a bug')
    }
    const plans = planPages({ ...pageContext(), problems: [], waiting: new Set(), pages })
    await plans.next()
    await expect(plans.next(DONE)).rejects.toThrow(new RangeError('a bug'))
  })

  it.each([
    { waits: [], cursors: ['c1', 'c2', 'c3'], read: 3, more: undefined },
    { waits: ['2'], cursors: ['c1'], read: 2, more: true },
    { waits: ['1'], cursors: [], read: 2, more: true },
  ])(
    'move the cursor up to the first page of which a ticket waits: $waits',
    async ({ waits, cursors, read, more }) => {
      const pages = async function* () {
        for (const [index, id] of ['1', '2', '3'].entries()) {
          const page = pageOf(id)
          if (page.ok) yield ok({ ...page.value, cursor: `c${index + 1}`, asOf: hour(12 + index) })
        }
      }
      const room = { files: 250, bytes: 1e6, taken: new Map() }
      const plans = planPages({ ...pageContext(), problems: [], waiting: new Set(waits), room, pages })
      const made: Plan[] = []
      for (let step = await plans.next(); step.done !== true; step = await plans.next(DONE))
        made.push(step.value)
      expect([...new Set(made.flatMap(cursorsIn))]).toEqual(cursors)
      const { counts, data } = made.at(-1)?.report ?? {}
      expect([counts?.read, data?.more]).toEqual([read, more])
    },
  )
})
