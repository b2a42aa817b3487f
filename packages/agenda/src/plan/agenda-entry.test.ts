import { describe, expect, it } from 'vitest'
import { aTicket } from '../../test-data/a-ticket.ts'
import { aView, fileOf } from '../../test-data/a-view.ts'
import { TARGETS } from '../../test-data/the-targets.ts'
import { agendaEntry } from './agenda-entry.ts'

const VIEW = aView()
const RECENT = '2026-03-25T10:00:00Z'

describe('agendaEntry', () => {
  it.each([
    { name: 'an open ticket', triage: {}, isKept: true },
    { name: 'one of another meeting', triage: { team: 'billing' }, isKept: false },
    { name: 'one that is not escalated', triage: { escalated_at: undefined }, isKept: false },
    { name: 'one that was resolved long ago', triage: { status: 'resolved' }, isKept: false },
    {
      name: 'a resolved one that was escalated since the last meeting',
      triage: { status: 'resolved', escalated_at: RECENT },
      isKept: true,
    },
  ] as const)('keeps nothing of a ticket that is not on the agenda: $name', ({ triage, isKept }) => {
    expect(agendaEntry(fileOf(aTicket('a', triage)), VIEW) !== null).toBe(isKept)
  })

  it.each([
    { name: 'a P1', triage: { priority: 'P1' }, isTop: true },
    { name: 'a P2', triage: { priority: 'P2' }, isTop: false },
    { name: 'one without a priority', triage: { priority: undefined }, isTop: false },
    { name: 'one that is flagged for a person', triage: { review: ['ambiguous'] }, isTop: true },
    { name: 'one that the desk once proposed', triage: { review: ['escalation-proposed'] }, isTop: false },
    { name: 'a withheld one, whatever it is', triage: { type: 'security', priority: 'P3' }, isTop: true },
  ] as const)('puts on top $name: $isTop', ({ triage, isTop }) => {
    expect(agendaEntry(fileOf(aTicket('a', triage)), VIEW)?.open?.isTopPriority).toBe(isTop)
  })

  it.each([
    { due: '2026-03-25', overdue: 1 },
    { due: '2026-03-26', overdue: 0 },
    { due: '2026-03-27', overdue: undefined },
    { due: undefined, overdue: undefined },
  ])('has a step that is due on $due: overdue by $overdue days', ({ due, overdue }) => {
    const next_step = { text: 'Ask', ...(due !== undefined && { due }) }
    expect(agendaEntry(fileOf(aTicket('a', { next_step })), VIEW)?.open?.dueStep?.overdueDays).toBe(overdue)
  })

  it('counts at how many meetings a step that is due was on the agenda already', () => {
    const view = { ...VIEW, meetingsSince: (day: string) => (day === '2026-03-24' ? 2 : 0) }
    const carried = (due: string) =>
      agendaEntry(fileOf(aTicket('a', { next_step: { text: 'Ask', due } })), view)?.open?.dueStep?.carried
    expect([carried('2026-03-24'), carried('2026-03-26'), carried('2026-03-27')]).toEqual([2, 0, undefined])
  })

  it.each([
    { name: 'a P1', triage: { priority: 'P1' }, weight: 3 },
    { name: 'a P2', triage: { priority: 'P2' }, weight: 2 },
    { name: 'a P3', triage: { priority: 'P3' }, weight: 1 },
    { name: 'one without a priority', triage: { priority: undefined }, weight: 1 },
    { name: 'a withheld one, whatever it is', triage: { type: 'security', priority: 'P3' }, weight: 3 },
  ] as const)('gives a weight to $name: $weight', ({ triage, weight }) => {
    expect(agendaEntry(fileOf(aTicket('a', triage)), VIEW)?.open?.weight).toBe(weight)
  })

  it.each([
    { name: 'with the names of teams', type: 'bug', moves: [{ what: 'team', from: 'Java', to: 'gone' }] },
    { name: 'not of a withheld ticket', type: 'security', moves: [] },
  ] as const)('says how it moved, $name', ({ type, moves }) => {
    const event = {
      at: RECENT,
      event: 'changed',
      field: 'triage.team',
      from: 'java',
      to: 'gone',
      by: 'lena',
    } as const
    const record = aTicket('a', { type }, { history: [event] })
    expect(agendaEntry(fileOf(record), VIEW)?.changes.moves).toEqual(moves)
  })

  it.each([
    { name: 'one that misses a target', type: 'bug', isLate: true },
    { name: 'not a withheld one, whose place says nothing about it', type: 'security', isLate: false },
  ] as const)('puts before others of its severity $name', ({ type, isLate }) => {
    const record = aTicket('a', { type, escalated_at: '2026-03-20T13:00:00Z' })
    expect(agendaEntry(fileOf(record), { ...VIEW, targets: TARGETS })?.urgency.isLate).toBe(isLate)
  })

  it.each([
    { name: 'a blocked one', status: 'blocked', type: 'bug', isBlocked: true },
    { name: 'an open one that says why it was blocked', status: 'open', type: 'bug', isBlocked: false },
    { name: 'a withheld one', status: 'blocked', type: 'security', isBlocked: false },
  ] as const)('has the blocker of $name: $isBlocked', ({ status, type, isBlocked }) => {
    const blocked = { on: 'customer', why: 'Waits for logs' } as const
    const entry = agendaEntry(fileOf(aTicket('a', { status, type, blocked })), VIEW)
    expect(entry?.open?.blocker !== null).toBe(isBlocked)
  })
})
