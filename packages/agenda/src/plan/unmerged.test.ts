import { describe, expect, it } from 'vitest'
import { aTicket } from '../../test-data/a-ticket.ts'
import { aView, fileOf } from '../../test-data/a-view.ts'
import { startUnmerged } from './unmerged.ts'

const PULL = { number: 5, url: 'https://github.com/acme/desk/pull/5' }
const NEW = { escalated_at: undefined } as const

function listOf(records: readonly ReturnType<typeof aTicket>[], pull: typeof PULL | null = PULL) {
  const started = startUnmerged(aView(), pull)
  for (const record of records) started.observe(fileOf(record))
  return started.list()
}

describe('what an open pull request brings', () => {
  it.each([
    { name: 'an open ticket of the meeting', triage: {}, tickets: 1 },
    { name: 'one of no team yet', triage: { team: undefined }, tickets: 1 },
    { name: 'one of another meeting', triage: { team: 'billing' }, tickets: undefined },
    { name: 'a resolved one', triage: { status: 'resolved' }, tickets: undefined },
  ] as const)('counts $name: $tickets', ({ triage, tickets }) => {
    expect(listOf([aTicket('a', { ...NEW, ...triage })])?.tickets).toBe(tickets)
  })

  it.each([
    { name: 'an escalated one', triage: {}, isUrgent: true },
    { name: 'P1', triage: { ...NEW, priority: 'P1' }, isUrgent: true },
    { name: 'what the desk proposes', triage: { ...NEW, review: ['escalation-proposed'] }, isUrgent: true },
    { name: 'a security report', triage: { ...NEW, type: 'security' }, isUrgent: true },
    { name: 'P2', triage: NEW, isUrgent: false },
    { name: 'what a person should look at', triage: { ...NEW, review: ['ambiguous'] }, isUrgent: false },
  ] as const)('lists $name by id: $isUrgent', ({ triage, isUrgent }) => {
    expect(listOf([aTicket('a', triage)])?.urgent.map(({ id }) => id)).toEqual(isUrgent ? ['a'] : [])
  })

  it('lists each of many, escalated ones first, then the most urgent', () => {
    const many = Array.from({ length: 50 }, (_, index) => aTicket(`p1-${index}`, { ...NEW, priority: 'P1' }))
    const list = listOf([...many, aTicket('minor', { priority: 'P3' }), aTicket('major', { priority: 'P2' })])
    expect(list?.urgent.map(({ id }) => id).slice(0, 3)).toEqual(['major', 'minor', 'p1-0'])
    expect(list?.urgent).toHaveLength(52)
  })

  it('shows nothing of a security report but its id', () => {
    const record = aTicket('a', { ...NEW, type: 'security', priority: 'P1' }, { title: 'SECRET' })
    expect(listOf([record])?.urgent).toEqual([
      { id: 'a', title: null, severity: null, priority: null, isEscalated: false, reasons: [] },
    ])
  })

  it('is nothing without a pull request', () => expect(listOf([], null)).toBeNull())
})
