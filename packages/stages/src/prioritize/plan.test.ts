import { readSettings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { readRules } from '@triagebook/rules/read-rules'
import { aBook, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../book/open-book.ts'
import type { Applied, PlanSequence } from '../stage/plan.ts'
import { planPrioritization } from './plan.ts'
import type { ToDecide } from './read.ts'

const CLASSIFY = `version: 1
rules:
  - { name: crashes, set: { type: crash }, when: { any: [{ text: [title], contains: crashes }] } }
`
const settings = orThrow(readSettings('triagebook.yml', aBook()['triagebook.yml'] ?? ''))
const rules = orThrow(readRules({ classify: { path: 'rules/classify.yml', content: CLASSIFY } }, settings))
const DONE: Applied = { written: ['a'], done: [], problems: [] }
const PROBLEM: Problem = { code: 'book/cannot-write', severity: 'error', message: 'No.' }

function aTicket(id: string): ToDecide {
  return { file: orThrow(readRecord(`tickets/2026/03/${id}.md`, recordText(id, 'It crashes'))), author: null }
}

function plansOf(...pages: readonly (readonly ToDecide[])[]): PlanSequence {
  const facts = {
    rules,
    problems: [],
    pages: async function* () {
      yield* pages
    },
  }
  return planPrioritization(facts, { now: new Date('2026-04-01T08:00:00Z'), dryRun: false })
}

describe('the plans of prioritize', () => {
  it('change the records of a page, with the state before and after, and count so far', async () => {
    const plans = plansOf([aTicket('a-1')], [aTicket('a-2'), aTicket('a-3')])
    const { value: first } = await plans.next()
    expect(first).toMatchObject({
      changes: [
        {
          root: 'book',
          path: 'tickets/2026/03/a-1.md',
          record: { from: { triage: { status: 'open' } }, to: { triage: { type: 'crash' } } },
        },
      ],
      report: { decision: 'changed', counts: { tickets: 1, changed: 1 } },
    })
    const { value: second } = await plans.next(DONE)
    expect(second).toMatchObject({ report: { counts: { tickets: 3, changed: 3 } } })
    const { value: last } = await plans.next(DONE)
    expect(last).toMatchObject({ changes: [], report: { counts: { tickets: 3, changed: 3 } } })
    expect(await plans.next(DONE)).toMatchObject({ done: true })
  })

  it('end after a page that was not written', async () => {
    const plans = plansOf([aTicket('a-1')], [aTicket('a-2')])
    await plans.next()
    expect(await plans.next({ ...DONE, problems: [PROBLEM] })).toMatchObject({ done: true })
  })

  it('are one report where the book has no records', async () => {
    const plans = plansOf()
    expect(await plans.next()).toMatchObject({
      value: { changes: [], report: { decision: 'unchanged', counts: { tickets: 0 } } },
    })
  })
})
