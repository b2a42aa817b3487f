import { expect, it } from 'vitest'
import type { TicketPlan } from './ticket-plan.ts'
import { addPage, NO_TOTALS } from './totals.ts'

const written = (outcome: 'new' | 'updated' | 'tombstoned', withheld = false): TicketPlan => ({
  outcome,
  change: { path: 'x', content: '', madeFrom: null },
  withheld,
  redacted: { 'e-mail': 1 },
  problems: [],
})
const refused = (nativeId: string | null): TicketPlan => ({
  outcome: 'refused',
  nativeId,
  problem: { code: 'import/id-clash', severity: 'error', message: '' },
})

const ONE: readonly TicketPlan[] = [
  written('new'),
  written('updated', true),
  written('tombstoned'),
  { outcome: 'unchanged' },
  { outcome: 'gone' },
  { outcome: 'older' },
  { outcome: 'filtered', rule: 'tag', month: '2026-03' },
  refused('7'),
]
const OTHER: readonly TicketPlan[] = [
  written('new', true),
  { outcome: 'filtered', rule: 'since', month: '2026-02' },
  { outcome: 'filtered', rule: 'tag', month: '2026-02' },
  refused(null),
]

it('counts nothing of a page without tickets', () => {
  expect(addPage(NO_TOTALS, { tickets: [] })).toEqual(NO_TOTALS)
})

const ROWS = { read: 20, skipped: { 'Type in [epic]': 3 } }

it('adds page to page', () => {
  expect(addPage(addPage(NO_TOTALS, { tickets: ONE }, ROWS), { tickets: OTHER })).toEqual({
    read: 12,
    outcomes: { new: 2, updated: 1, unchanged: 1, tombstoned: 1, filtered: 3, gone: 1, older: 1, refused: 2 },
    filteredByRule: { tag: 2, since: 1 },
    filteredByMonth: { '2026-03': 1, '2026-02': 2 },
    refused: [
      { id: '7', reason: 'import/id-clash' },
      { id: null, reason: 'import/id-clash' },
    ],
    rows: ROWS,
    withheld: 2,
    redacted: { 'e-mail': 4 },
  })
})
