import type { Result } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import { readDesk } from './read-desk.ts'
import { readPeople } from './read-people.ts'
import { readTeams } from './read-teams.ts'
import { readTimeZone } from './read-time-zone.ts'

/** The value, or the code of what is wrong with it. */
function outcome<T>(result: Result<T>): T | string {
  return result.ok ? result.value : result.problems.map(({ message }) => message).join(' ')
}

describe('teams', () => {
  it.each([
    { text: 'Payments', teams: [{ key: 'payments', name: 'Payments' }] },
    {
      text: ' web shop ,, api',
      teams: [
        { key: 'web-shop', name: 'web shop' },
        { key: 'api', name: 'API' },
      ],
    },
    { text: 'Zahlung & Köln', teams: [{ key: 'zahlung-ko-ln', name: 'Zahlung & Köln' }] },
    { text: 'a'.repeat(60), teams: [{ key: 'a'.repeat(60), name: `A${'a'.repeat(59)}` }] },
  ])('"$text" is read', ({ text, teams }) => {
    expect(outcome(readTeams(text))).toEqual(teams)
  })

  it.each([
    { text: '', says: 'at least one team' },
    { text: ' , ', says: 'at least one team' },
    { text: 'Web, ???', says: '“???” cannot be the name of a team' },
    { text: 'a'.repeat(61), says: 'cannot be the name of a team' },
    { text: 'Web shop, web-shop', says: '“Web shop” is named twice' },
  ])('"$text" is refused', ({ text, says }) => {
    expect(outcome(readTeams(text))).toContain(says)
  })
})

describe('people', () => {
  const TEAMS = [
    { key: 'payments', name: 'Payments' },
    { key: 'web-shop', name: 'Web shop' },
  ]

  it.each([
    { text: '', people: [] },
    { text: 'anna@payments', people: [{ login: 'anna', roles: ['engineer'], team: 'payments' }] },
    { text: '@ben@Web Shop', people: [{ login: 'ben', roles: ['engineer'], team: 'web-shop' }] },
    { text: 'jo:security@payments', people: [{ login: 'jo', roles: ['security'], team: 'payments' }] },
    {
      text: 'rosa: Support Lead + meeting-owner, anna@payments, anna@web-shop',
      people: [
        { login: 'rosa', roles: ['support-lead', 'meeting-owner'] },
        { login: 'anna', roles: ['engineer'], team: 'payments' },
        { login: 'anna', roles: ['engineer'], team: 'web-shop' },
      ],
    },
  ])('"$text" is read', ({ text, people }) => {
    expect(outcome(readPeople(text, TEAMS))).toEqual(people)
  })

  it.each([
    { text: 'lena', says: 'not clear what lena does' },
    { text: 'lena:boss', says: 'not clear what lena does' },
    { text: 'lena:support+boss', says: 'not clear what lena does' },
    { text: 'lena:', says: 'not clear what lena does' },
    { text: 'Lena Müller:support', says: '“Lena Müller:support” does not begin with a login' },
    { text: ':support', says: '“:support” does not begin with a login' },
    { text: 'anna@acme.com', says: 'anna is said to be in “acme.com”, which is no team' },
    { text: 'anna@', says: 'anna is said to be in “”, which is no team' },
    { text: 'anna@payments, anna:support@payments', says: 'anna is named twice' },
  ])('"$text" is refused', ({ text, says }) => {
    expect(outcome(readPeople(text, TEAMS))).toContain(says)
  })
})

describe('a desk', () => {
  const desk = (more: Partial<Parameters<typeof readDesk>[0]>) =>
    outcome(readDesk({ desk: 'zendesk', url: undefined, escalationTag: undefined, ...more }))

  it.each([
    { name: 'no desk', given: { desk: undefined }, read: null },
    { name: 'none', given: { desk: 'none' as const }, read: null },
    { name: 'a platform', given: {}, read: { platform: 'zendesk', escalationTags: [] } },
    {
      name: 'an address out of the browser, and tags',
      given: { url: ' acme.zendesk.com/agent/filters/1 ', escalationTag: 'escalated, vip' },
      read: { platform: 'zendesk', url: 'https://acme.zendesk.com', escalationTags: ['escalated', 'vip'] },
    },
  ])('is read: $name', ({ given, read }) => {
    expect(desk(given)).toEqual(read)
  })

  it.each([
    { name: 'a word as address', given: { url: 'acme' }, says: '“acme” is not the address' },
    { name: 'an empty address', given: { url: ' ' }, says: '“” is not the address' },
    { name: 'a file as address', given: { url: 'file:///a.b' }, says: 'is not the address' },
    { name: 'an address of no desk', given: { desk: undefined, url: 'a.example' }, says: 'and no desk' },
    { name: 'a tag of no desk', given: { desk: 'none' as const, escalationTag: 'vip' }, says: 'and no desk' },
  ])('is refused: $name', ({ given, says }) => {
    expect(desk(given)).toContain(says)
  })
})

describe('a time zone', () => {
  it.each([
    { written: ' europe/berlin ', read: 'Europe/Berlin' },
    { written: 'UTC', read: 'UTC' },
  ])('"$written" is read', ({ written, read }) => {
    expect(outcome(readTimeZone(written))).toBe(read)
  })

  it.each([{ written: '' }, { written: 'Berlin' }, { written: 'Europe/Berln' }])(
    '"$written" is refused',
    ({ written }) => {
      expect(outcome(readTimeZone(written))).toBe(`“${written}” is no time zone.`)
    },
  )
})
