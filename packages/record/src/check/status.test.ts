import { describe, expect, it } from 'vitest'
import { aRecord } from '../../test-data/a-record.ts'
import type { HistoryEvent, Triage } from '../schema/types.generated.ts'
import { statusFindings } from './status.ts'

const STATUSES = ['open', 'in-progress', 'blocked', 'resolved'] as const
const move = (from: string | undefined, to: string | undefined, by = 'anna'): HistoryEvent => ({
  at: '2026-03-28T00:00:00Z',
  event: 'changed',
  field: 'triage.status',
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  by,
})
const BLOCKED = { on: 'customer', why: 'HAR file' } as const
const withStatus = (status: Triage['status']) =>
  status === 'blocked' ? { status, blocked: BLOCKED } : { status }
const codes = (triage: Partial<Triage>, ...history: readonly HistoryEvent[]) =>
  statusFindings(aRecord({ triage, history })).map(({ code, path }) => `${code} ${path.join('.')}`)

describe('a person', () => {
  const ALLOWED = [
    'open in-progress',
    'open blocked',
    'open resolved',
    'in-progress open',
    'in-progress blocked',
    'in-progress resolved',
    'blocked open',
    'blocked in-progress',
    'blocked resolved',
    'resolved open',
  ]
  const MOVES = STATUSES.flatMap((from) => STATUSES.filter((to) => to !== from).map((to) => ({ from, to })))

  it.each(MOVES)('moves a ticket from $from to $to as the table says', ({ from, to }) => {
    const allowed = ALLOWED.includes(`${from} ${to}`)
    expect(codes(withStatus(to), move(from, to))).toEqual(allowed ? [] : ['record/illegal-move history.0'])
    expect(codes(withStatus(to), move('x', from)).length).toBe(allowed ? 0 : 1)
  })

  it.each([
    { name: 'a first status', event: move(undefined, 'resolved') },
    { name: 'no status', event: move('resolved', undefined) },
    { name: 'the same status', event: move('resolved', 'resolved') },
    { name: 'an unknown status', event: move('merged', 'in-progress') },
    { name: 'the move of a rule', event: move('resolved', 'blocked', 'rule:status@1') },
    { name: 'the move of another field', event: { ...move('resolved', 'blocked'), field: 'triage.lane' } },
  ])('is not asked about $name', ({ event }) => {
    expect(codes({ status: 'open' }, event)).toEqual([])
  })
})

describe('a reason to wait', () => {
  it.each([
    { name: 'none while the ticket is open', triage: { status: 'open' }, found: [] },
    { name: 'one while it is blocked', triage: { status: 'blocked', blocked: BLOCKED }, found: [] },
    {
      name: 'none while it is blocked',
      triage: { status: 'blocked' },
      found: ['record/blocked-without-reason triage.status'],
    },
    {
      name: 'one while it is open',
      triage: { status: 'open', blocked: BLOCKED },
      found: ['record/blocked-left-behind triage.blocked'],
    },
  ] as const)('$name', ({ triage, found }) => {
    expect(codes(triage)).toEqual(found)
  })
})
