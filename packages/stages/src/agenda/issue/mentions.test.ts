import type { Agenda } from '@triagebook/agenda'
import { describe, expect, it } from 'vitest'
import { peopleToMention } from './mentions.ts'

type Listed = Pick<Agenda, 'teams' | 'notReady' | 'reviews'>

const aTicketOf = (...logins: readonly string[]) => ({
  kind: 'withheld' as const,
  id: 'zendesk-eu-1',
  page: null,
  url: null,
  owners: logins.map((login) => ({ login, isNext: false })),
})

const owned = (...logins: readonly string[]): Listed => ({
  teams: [{ name: 'Java', minutes: 5, tickets: [aTicketOf(...logins)], offline: [] }],
  notReady: [],
  reviews: [],
})

describe('whom an agenda mentions', () => {
  it.each([
    { name: 'each owner once, sorted', agenda: owned('lena', 'abel', 'lena'), expected: ['abel', 'lena'] },
    {
      name: 'no name that GitHub does not have',
      agenda: owned('person:unknown', 'a b', '-x', 'team/all', 'lena_k'),
      expected: [],
    },
    {
      name: 'nobody whom another agenda of the day mentions',
      agenda: owned('lena', 'abel', 'kei'),
      others: ['People of these tickets: @abel, @Lena'],
      expected: ['kei'],
    },
    {
      name: 'who stands in another agenda as code',
      agenda: owned('lena'),
      others: ['- [ ] ask `@lena`'],
      expected: ['lena'],
    },
  ])('$name', ({ agenda, others = [], expected }) => {
    expect(peopleToMention(agenda, others)).toEqual(expected)
  })

  it('is also who owns what the meeting has no time for', () => {
    const teams = [{ name: 'Java', minutes: 5, tickets: [aTicketOf('lena')], offline: [aTicketOf('abel')] }]
    expect(peopleToMention({ teams, notReady: [], reviews: [] }, [])).toEqual(['abel', 'lena'])
  })

  it('is also who is asked to settle a ticket, and nobody of a withheld one', () => {
    const ticket = { id: 'zendesk-eu-2', page: null, url: null }
    const open = {
      title: 'It crashes',
      why: ['w'],
      fields: [],
      since: '2026-03-26',
      wait: null,
      asked: ['nils'],
    }
    const reviews = [
      { ticket, open },
      { ticket, open: null },
    ]
    expect(peopleToMention({ ...owned('lena'), reviews }, [])).toEqual(['lena', 'nils'])
  })

  it('is at most as many as GitHub notifies', () => {
    const logins = Array.from({ length: 60 }, (_, index) => `p${index}`)
    expect(peopleToMention(owned(...logins), [])).toHaveLength(50)
  })
})
