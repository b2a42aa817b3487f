import type { Agenda } from '@triagebook/agenda'
import { describe, expect, it } from 'vitest'
import { ownersToMention } from './mentions.ts'

type Listed = Pick<Agenda, 'teams' | 'notReady'>

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
      others: ['Owners of these tickets: @abel, @Lena'],
      expected: ['kei'],
    },
    {
      name: 'who stands in another agenda as code',
      agenda: owned('lena'),
      others: ['- [ ] ask `@lena`'],
      expected: ['lena'],
    },
  ])('$name', ({ agenda, others = [], expected }) => {
    expect(ownersToMention(agenda, others)).toEqual(expected)
  })

  it('is also who owns what the meeting has no time for', () => {
    const teams = [{ name: 'Java', minutes: 5, tickets: [aTicketOf('lena')], offline: [aTicketOf('abel')] }]
    expect(ownersToMention({ teams, notReady: [] }, [])).toEqual(['abel', 'lena'])
  })

  it('is at most as many as GitHub notifies', () => {
    const logins = Array.from({ length: 60 }, (_, index) => `p${index}`)
    expect(ownersToMention(owned(...logins), [])).toHaveLength(50)
  })
})
