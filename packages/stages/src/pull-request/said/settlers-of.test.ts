import { recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { saidBy } from './said.ts'
import { settlersOf } from './settlers-of.ts'

const FLAGGED = ['review: [low-confidence]']
const ticket = (id: number, lines: readonly string[]) => ({
  path: `tickets/${id}.md`,
  before: null,
  content: recordText(`zendesk-eu-${id}`).replace(
    'triage:\n',
    `triage:\n${lines.map((line) => `  ${line}\n`).join('')}`,
  ),
  isPlain: true,
})
const person = (login: string, ...roles: ('support' | 'support-lead' | 'engineer')[]) => ({ login, roles })
const SETTINGS = {
  members: [person('lena', 'support'), person('nils', 'support-lead')],
  teams: { java: { name: 'Java', members: [person('abel', 'engineer')] } },
}
const settlers = (tickets: readonly (readonly string[])[], settings = SETTINGS) =>
  settlersOf(
    saidBy(
      tickets.map((lines, index) => ticket(index + 1, lines)),
      '',
    ),
    settings,
  )

describe('who settles what is flagged', () => {
  it.each([
    {
      name: 'the support owner before the engineering owner',
      tickets: [[...FLAGGED, 'support_owner: lena', 'engineering_owner: abel']],
      people: ['lena'],
    },
    {
      name: 'the engineering owner where support has none',
      tickets: [[...FLAGGED, 'engineering_owner: abel']],
      people: ['abel'],
    },
    { name: 'the support leads where nobody owns it', tickets: [FLAGGED], people: ['nils'] },
    {
      name: 'the support leads where the owner is not in the settings',
      tickets: [[...FLAGGED, 'support_owner: gone']],
      people: ['nils'],
    },
    {
      name: 'nobody where a person settled it since',
      tickets: [[...FLAGGED, 'type: bug', 'severity: minor', 'support_owner: lena']],
      people: [],
    },
    { name: 'nobody where nothing is flagged', tickets: [['support_owner: lena']], people: [] },
    {
      name: 'first whoever has the most tickets',
      tickets: [FLAGGED, [...FLAGGED, 'support_owner: lena'], FLAGGED],
      people: ['nils', 'lena'],
    },
  ])('is $name', ({ tickets, people }) => expect(settlers(tickets)).toEqual(people))

  it('is nobody in a team without members', () => {
    expect(settlers([FLAGGED], { members: [], teams: { java: { name: 'Java', members: [] } } })).toEqual([])
  })

  it.each([
    { owners: 10, assigned: 10 },
    { owners: 11, assigned: 10 },
  ])('is at most ten people of $owners', ({ owners, assigned }) => {
    const logins = Array.from({ length: owners }, (_, index) => `p${index}`)
    const members = logins.map((login) => person(login, 'support'))
    const tickets = logins.map((login) => [...FLAGGED, `support_owner: ${login}`])
    expect(settlers(tickets, { ...SETTINGS, members })).toHaveLength(assigned)
  })
})
