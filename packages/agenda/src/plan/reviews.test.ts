import { aCalendar } from '@triagebook/calendar/test-data'
import type { Instant } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { aTicket, PRIVATE, theSettings } from '../../test-data/a-ticket.ts'
import { aView, fileOf } from '../../test-data/a-view.ts'
import type { MeetingView } from './meeting-view.ts'
import { startReviews } from './reviews.ts'

const OFFICE = await aCalendar()
const HOUR = 3600

/** A severity that a rule called critical, on the Monday of the week of the meeting at 10:00 in Berlin. */
const critical = (at: Instant = '2026-03-23T09:00:00Z') =>
  ({
    severity: 'critical',
    review: ['critical'],
    decided: { severity: { value: 'critical', by: 'rule:crash-words@2026.1', at } },
  }) as const

function listOf(tickets: readonly ReturnType<typeof aTicket>[], view: Partial<MeetingView> = {}) {
  const started = startReviews({ ...aView(), ...view })
  for (const ticket of tickets) started.observe(fileOf(ticket))
  return started.list()
}
const idsOf = (...tickets: readonly ReturnType<typeof aTicket>[]) =>
  listOf(tickets).reviews.map(({ ticket }) => ticket.id)

describe('what waits for a person', () => {
  it('says why, since when, and who is asked', () => {
    expect(listOf([aTicket('a', critical())]).reviews).toMatchObject([
      {
        ticket: { id: 'a' },
        open: {
          title: 'Title of a',
          why: ['severity is critical, says rule crash-words'],
          fields: ['severity'],
          since: '2026-03-23',
          asked: ['lena'],
        },
      },
    ])
  })

  it.each([
    { name: 'one that is not escalated', triage: { escalated_at: undefined }, listed: true },
    { name: 'one of no team yet', triage: { team: undefined }, listed: true },
    { name: 'one of another meeting', triage: { team: 'billing' }, listed: false },
    { name: 'a resolved one', triage: { status: 'resolved' }, listed: false },
    { name: 'one without a flag', triage: { review: undefined }, listed: false },
  ] as const)('is $name: $listed', ({ triage, listed }) => {
    expect(idsOf(aTicket('a', { ...critical(), ...triage }))).toEqual(listed ? ['a'] : [])
  })

  it('shows nothing of a security report but its id', () => {
    const ticket = aTicket('a', { ...critical(), type: 'security' })
    expect(listOf([ticket]).reviews).toEqual([{ ticket: { id: 'a', page: null, url: null }, open: null }])
    expect(listOf([ticket], { settings: theSettings(PRIVATE) }).reviews[0]?.open).not.toBeNull()
  })

  it('lists what waits longest first, then by id', () => {
    const late = critical('2026-03-24T09:00:00Z')
    const tickets = [aTicket('b', late), aTicket('a', late), aTicket('z', critical())]
    expect(idsOf(...tickets)).toEqual(['z', 'a', 'b'])
    expect(idsOf(...tickets.toReversed())).toEqual(['z', 'a', 'b'])
  })

  it.each([
    { tickets: 10, more: 0 },
    { tickets: 11, more: 1 },
  ])('lists ten of $tickets and counts $more more', ({ tickets, more }) => {
    const given = Array.from({ length: tickets }, (_, day) =>
      aTicket(`t${day}`, critical(`2026-03-${String(25 - day).padStart(2, '0')}T09:00:00Z`)),
    )
    const { reviews, moreReviews } = listOf(given)
    expect(moreReviews).toBe(more)
    expect(reviews.map(({ ticket }) => ticket.id)).toEqual(
      given
        .toReversed()
        .slice(0, 10)
        .map(({ id }) => id),
    )
  })
})

describe('how long it waits', () => {
  const waitOf = (view: Partial<MeetingView>, triage = {}) =>
    listOf([aTicket('a', { ...critical(), ...triage })], view).reviews[0]?.open?.wait
  const target = (more = {}) => ({
    clock: 'triage-review' as const,
    priority: undefined,
    tier: undefined,
    team: undefined,
    seconds: 8 * HOUR,
    calendar: OFFICE,
    ...more,
  })

  it('is unknown without a calendar', () => {
    expect(waitOf({})).toBeNull()
  })

  it('is working time until the meeting begins, on Thursday at 09:00', () => {
    expect(waitOf({ calendar: OFFICE })).toEqual({ passed: 23 * HOUR, target: null })
  })

  it.each([
    { name: 'of its clock', targets: [target({ clock: 'merge', seconds: 1 }), target()], seconds: 8 * HOUR },
    {
      name: 'of its priority',
      targets: [target({ priority: 'P1', seconds: 1 }), target()],
      seconds: 8 * HOUR,
    },
    { name: 'of its team', targets: [target({ team: 'java', seconds: 7200 }), target()], seconds: 7200 },
    { name: 'that is missing', targets: [target({ team: 'frontend' })], seconds: null },
  ])('has the target $name', ({ targets, seconds }) => {
    const view = { calendar: OFFICE, targets: { targets, warnAt: 0.75, pauses: [] } }
    expect(waitOf(view)).toEqual({ passed: 23 * HOUR, target: seconds })
  })
})
