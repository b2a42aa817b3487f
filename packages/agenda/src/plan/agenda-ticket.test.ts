import { aCalendar } from '@triagebook/calendar/test-data'
import { describe, expect, it } from 'vitest'
import { aTicket, PRIVATE, theSettings } from '../../test-data/a-ticket.ts'
import { aView, fileOf } from '../../test-data/a-view.ts'
import { agendaTicket, isWithheld, ticketLink } from './agenda-ticket.ts'

const VIEW = aView()
const OFFICE = await aCalendar()

describe('agendaTicket', () => {
  it('shows what the meeting needs to know', () => {
    expect(agendaTicket(fileOf(aTicket('a', { review: ['ambiguous'] })), VIEW)).toEqual({
      kind: 'open',
      id: 'a',
      page: 'https://github.com/acme/desk/blob/HEAD/tickets/2026/03/a.md',
      url: 'https://acme-eu.zendesk.example/agent/tickets/a',
      title: 'Title of a',
      customer: 'cus_1289',
      status: 'open',
      isSolvedOnDesk: false,
      severity: 'major',
      priority: 'P2',
      ageDays: 3,
      workingSeconds: null,
      next: null,
      owners: [
        { login: 'lena', isNext: false },
        { login: 'abel', isNext: false },
      ],
      flags: ['ambiguous'],
      needs: [{ kind: 'next-step' }],
    })
  })

  /** The meeting begins on Thursday at 09:00, when the office opens. */
  it.each([
    { escalated: '2026-03-25T15:30:00Z', name: 'half an hour before the office closed', seconds: 1800 },
    { escalated: '2026-03-25T20:00:00Z', name: 'in the night', seconds: 0 },
    { escalated: '2026-03-23T08:00:00Z', name: 'three working days ago', seconds: 3 * 8 * 3600 },
    { escalated: '2026-03-27T08:00:00Z', name: 'after the meeting', seconds: 0 },
    { escalated: undefined, name: 'never', seconds: null },
  ])('counts the working time until the meeting of a ticket that was escalated $name: $seconds s', (one) => {
    const ticket = fileOf(aTicket('a', { escalated_at: one.escalated }))
    expect(agendaTicket(ticket, { ...VIEW, calendar: OFFICE })).toMatchObject({
      workingSeconds: one.seconds,
    })
  })

  it('shows null for what nobody has decided', () => {
    const triage = {
      severity: undefined,
      priority: undefined,
      support_owner: undefined,
      engineering_owner: undefined,
    }
    const { customer: _, ...record } = aTicket('a', triage)
    expect(agendaTicket(fileOf(record), VIEW)).toMatchObject({
      customer: null,
      severity: null,
      priority: null,
      owners: [],
      flags: [],
    })
  })

  it.each([
    { escalated: '2026-03-25T23:00:00Z', days: 0 },
    { escalated: '2026-03-25T22:59:59Z', days: 1 },
    { escalated: '2026-03-24T23:00:00Z', days: 1 },
    { escalated: '2026-03-24T22:59:59Z', days: 2 },
    { escalated: '2026-02-24T08:00:00Z', days: 30 },
    { escalated: '2026-03-26T23:00:00Z', days: 0 },
    { escalated: undefined, days: 0 },
  ])(
    'is $days days old where it was escalated at $escalated, by the days of the time zone',
    ({ escalated, days }) => {
      expect(agendaTicket(fileOf(aTicket('a', { escalated_at: escalated })), VIEW)).toMatchObject({
        ageDays: days,
      })
    },
  )

  it('shows only the id and the owners of a withheld ticket', () => {
    expect(agendaTicket(fileOf(aTicket('a', { type: 'security' })), VIEW)).toEqual({
      kind: 'withheld',
      id: 'a',
      page: null,
      url: null,
      owners: [
        { login: 'lena', isNext: false },
        { login: 'abel', isNext: false },
      ],
    })
  })
})

describe('isWithheld', () => {
  const withheld = { source: { ...aTicket('a').source, withheld: true } }

  it.each([
    { name: 'a bug', record: aTicket('a'), isPublic: false, isPrivate: false },
    {
      name: 'a security report',
      record: aTicket('a', { type: 'security' }),
      isPublic: true,
      isPrivate: false,
    },
    {
      name: 'a ticket without a type',
      record: aTicket('a', { type: undefined }),
      isPublic: false,
      isPrivate: false,
    },
    { name: 'what import withheld', record: aTicket('a', {}, withheld), isPublic: true, isPrivate: true },
  ])('says of $name: $isPublic in a public book, $isPrivate in a private one', (row) => {
    expect(isWithheld(row.record, theSettings())).toBe(row.isPublic)
    expect(isWithheld(row.record, theSettings(PRIVATE))).toBe(row.isPrivate)
  })
})

describe('ticketLink', () => {
  const linked = (url: string | undefined) => {
    const { url: _, ...source } = aTicket('a').source
    return ticketLink(
      fileOf(aTicket('a', {}, { source: { ...source, ...(url !== undefined && { url }) } })),
      VIEW,
    ).url
  }

  it.each([
    { url: 'https://acme.zendesk.example/1', shown: 'https://acme.zendesk.example/1' },
    { url: 'http://acme.zendesk.example/1', shown: null },
    { url: 'javascript:alert(1)//https://', shown: null },
    { url: undefined, shown: null },
  ])('links $url as $shown', ({ url, shown }) => {
    expect(linked(url)).toBe(shown)
  })

  it('has the page of the record where the book is on the web', () => {
    expect(ticketLink(fileOf(aTicket('a')), VIEW).page).toBe(
      'https://github.com/acme/desk/blob/HEAD/tickets/2026/03/a.md',
    )
    expect(ticketLink(fileOf(aTicket('a')), { ...VIEW, pageOf: () => null }).page).toBeNull()
  })

  it('does not link a withheld ticket', () => {
    expect(ticketLink(fileOf(aTicket('a', { type: 'security' })), VIEW)).toEqual({
      id: 'a',
      page: null,
      url: null,
    })
  })
})
