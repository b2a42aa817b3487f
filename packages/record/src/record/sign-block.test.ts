import { describe, expect, it } from 'vitest'
import { aRecord } from '../../test-data/index.ts'
import type { HistoryEvent, TicketRecord } from '../schema/types.generated.ts'
import { isBlockSigned, signBlock } from './sign-block.ts'

const KEI = { by: 'kei', at: '2026-03-03T10:00:00Z' }
const status = (at: string, to: string): HistoryEvent => ({
  at: `2026-03-02T${at}:00Z`,
  event: 'changed',
  field: 'triage.status',
  to,
  by: 'lena',
})
const waits = (at: string, to: string): HistoryEvent => ({ ...status(at, to), field: 'triage.blocked' })

function blockedOn(on: 'customer' | 'engineering' | null, ...history: readonly HistoryEvent[]): TicketRecord {
  return aRecord({
    triage: on === null ? { status: 'open' } : { status: 'blocked', blocked: { on, why: 'Waits' } },
    history,
  })
}

describe('what a blocked ticket waits for', () => {
  it.each([
    {
      name: 'is an event of when and by whom it was blocked',
      record: blockedOn('customer', status('08:00', 'blocked')),
      added: { to: 'customer', by: 'lena', at: '2026-03-02T08:00:00Z' },
    },
    {
      name: 'is an event of whoever changed it since',
      record: blockedOn('engineering', status('08:00', 'blocked'), waits('08:00', 'customer')),
      added: { from: 'customer', to: 'engineering', ...KEI },
    },
    {
      name: 'is an event of the new block where it is another one',
      record: blockedOn(
        'engineering',
        status('08:00', 'blocked'),
        waits('08:00', 'customer'),
        status('09:00', 'open'),
        status('11:00', 'blocked'),
      ),
      added: { from: 'customer', to: 'engineering', by: 'lena', at: '2026-03-02T11:00:00Z' },
    },
    {
      name: 'is an event of whoever writes where the history has no block',
      record: blockedOn('customer'),
      added: { to: 'customer', ...KEI },
    },
  ])('$name', ({ record, added }) => {
    const signed = signBlock(record, KEI)
    const known = record.history ?? []
    expect(signed.history?.filter((event) => !known.includes(event))).toEqual([
      { event: 'changed', field: 'triage.blocked', ...added },
    ])
    expect(signBlock(signed, KEI)).toBe(signed)
  })

  it.each([
    { name: 'it is not blocked', record: blockedOn(null, waits('08:00', 'customer')) },
    {
      name: 'the history has it',
      record: blockedOn('customer', status('08:00', 'blocked'), waits('08:00', 'customer')),
    },
  ])('gets no event where $name', ({ record }) => {
    expect(signBlock(record, KEI)).toBe(record)
  })

  it.each([
    { name: 'agrees', record: blockedOn('customer', waits('08:00', 'customer')), isSigned: true },
    { name: 'disagrees', record: blockedOn('engineering', waits('08:00', 'customer')), isSigned: false },
    { name: 'has no such event', record: blockedOn('customer'), isSigned: true },
    { name: 'is of an earlier block', record: blockedOn(null, waits('08:00', 'customer')), isSigned: true },
  ])('is signed where the history $name: $isSigned', ({ record, isSigned }) => {
    expect(isBlockSigned(record)).toBe(isSigned)
  })
})
