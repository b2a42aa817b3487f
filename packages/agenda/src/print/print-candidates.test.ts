import { printMarkdown } from '@triagebook/text/markdown'
import { expect, it } from 'vitest'
import { aTicket } from '../../test-data/a-ticket.ts'
import { aView, fileOf } from '../../test-data/a-view.ts'
import type { Candidate, CandidateReason } from '../model/agenda.ts'
import { candidateEntry } from '../plan/candidate-entry.ts'
import { candidateNodes } from './print-candidates.ts'

/** The cells of a candidate’s row. */
function cellsOf(candidate: Candidate | undefined): readonly string[] {
  const candidates = candidate === undefined ? [] : [candidate]
  const markdown = printMarkdown({
    type: 'root',
    children: candidateNodes({ candidates, moreCandidates: 0 }, 1),
  })
  return (markdown.split('\n')[2] ?? '').split('|').map((cell) => cell.trim())
}

const entryOf = (record: ReturnType<typeof aTicket>) => candidateEntry(fileOf(record), aView())?.candidate
const P1 = { escalated_at: undefined, priority: 'P1' } as const
const BASE = entryOf(aTicket('a', P1))

it.each([
  { reason: { kind: 'proposed' }, why: 'proposed by the desk' },
  { reason: { kind: 'first-priority' }, why: 'P1' },
  { reason: { kind: 'urgent' }, why: 'urgent on the desk' },
  { reason: { kind: 'waiting', days: 2, isNew: true }, why: 'new for 2 days' },
  { reason: { kind: 'waiting', days: 14, isNew: false }, why: 'open for 14 days' },
  {
    reason: { kind: 'person', flags: ['ambiguous', 'critical'] },
    why: 'a person should look at it: ambiguous, critical',
  },
] satisfies readonly { readonly reason: CandidateReason; readonly why: string }[])(
  'says why: $why, and escalates it for that',
  ({ reason, why }) => {
    const cells = cellsOf(BASE && { ...BASE, reasons: [reason] })
    expect(cells[3]).toBe(why)
    expect(cells[4]).toBe(`\`triagebook escalate a ${why === 'P1' ? 'P1' : `"${why}"`}\``)
  },
)

it('says every reason, and escalates it for the strongest', () => {
  const cells = cellsOf(BASE && { ...BASE, reasons: [{ kind: 'first-priority' }, { kind: 'urgent' }] })
  expect([cells[3], cells[4]]).toEqual(['P1; urgent on the desk', '`triagebook escalate a P1`'])
})

it.each([
  { name: 'nothing', record: aTicket('a', P1), how: '' },
  {
    name: 'a support owner',
    record: aTicket('a', { ...P1, support_owner: undefined }),
    how: '`triagebook assign a <login> support`<br>',
  },
  {
    name: 'all that commands set',
    record: aTicket('a', {
      ...P1,
      severity: undefined,
      support_owner: undefined,
      engineering_owner: undefined,
      team: undefined,
    }),
    how: '`triagebook severity a <severity>`<br>`triagebook assign a <login> support`<br>`triagebook team a <team>`<br>',
  },
  {
    name: 'what no command sets',
    record: (({ customer: _, ...record }) => record)(aTicket('a', P1)),
    how: 'First add the customer to the record.<br>',
  },
])('says first how to add what is missing: $name', ({ record, how }) => {
  expect(cellsOf(entryOf(record))[4]).toBe(`${how}\`triagebook escalate a P1\``)
})
