import { describe, expect, it } from 'vitest'
import { type Sample, ticketWith } from '../../test-data/sample.ts'
import { afterTicket, loadOf, NO_LOADS, withTicket } from './loads.ts'

const record = (triage: Required<Sample>['triage']) => ticketWith({ triage }).record
const counted = (...triages: readonly Required<Sample>['triage'][]) =>
  Object.fromEntries(triages.map(record).reduce(withTicket, NO_LOADS))

describe('the load of a person', () => {
  it.each([
    { name: 'an engineering owner', triage: { engineering_owner: 'abel' }, loads: { abel: 1 } },
    { name: 'a support owner', triage: { support_owner: 'lena' }, loads: { lena: 1 } },
    {
      name: 'one person for both once',
      triage: { engineering_owner: 'abel', support_owner: 'Abel' },
      loads: { abel: 1 },
    },
    { name: 'nobody', triage: {}, loads: {} },
    {
      name: 'a blocked ticket',
      triage: { engineering_owner: 'abel', status: 'blocked' },
      loads: { abel: 1 },
    },
    { name: 'no resolved ticket', triage: { engineering_owner: 'abel', status: 'resolved' }, loads: {} },
  ] as const)('counts $name', ({ triage, loads }) => {
    expect(counted(triage)).toEqual(loads)
  })

  it('adds up over tickets', () => {
    expect(
      counted({ engineering_owner: 'abel' }, { engineering_owner: 'britt', support_owner: 'abel' }),
    ).toEqual({
      abel: 2,
      britt: 1,
    })
  })

  it('is found whatever the case of the login, and 0 of a stranger', () => {
    const loads = withTicket(NO_LOADS, record({ engineering_owner: 'Abel' }))
    expect([loadOf(loads, 'ABEL'), loadOf(loads, 'britt')]).toEqual([1, 0])
  })
})

describe('after a ticket', () => {
  const loads = new Map([
    ['abel', 2],
    ['britt', 1],
  ])
  const after = (before: Required<Sample>['triage'], now: Required<Sample>['triage']) =>
    afterTicket(loads, record(before), record(now))

  it.each([
    {
      name: 'got its owner',
      before: {},
      now: { engineering_owner: 'britt' },
      expected: { abel: 2, britt: 2 },
    },
    {
      name: 'changed hands',
      before: { engineering_owner: 'abel' },
      now: { engineering_owner: 'britt' },
      expected: { abel: 1, britt: 2 },
    },
    {
      name: 'was resolved',
      before: { engineering_owner: 'abel' },
      now: { engineering_owner: 'abel', status: 'resolved' },
      expected: { abel: 1, britt: 1 },
    },
  ] as const)('that $name, each person has what they own then', ({ before, now, expected }) => {
    expect(Object.fromEntries(after(before, now))).toEqual(expected)
  })

  it('whose owners stay, the loads are the same', () => {
    expect(after({ engineering_owner: 'abel' }, { engineering_owner: 'abel', severity: 'major' })).toBe(loads)
  })
})
