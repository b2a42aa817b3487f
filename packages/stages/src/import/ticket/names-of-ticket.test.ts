import { expect, it } from 'vitest'
import { namesOfTicket } from './names-of-ticket.ts'

const names = ['Anna Muster']
const organization = { id: '7', name: 'Rebel Alliance' }

it.each([
  { customers: 'pseudonyms', organizations: ['Rebel Alliance'] },
  { customers: 'ids', organizations: ['Rebel Alliance'] },
  { customers: 'named', organizations: [] },
] as const)(
  'with customers: $customers the text must not contain $organizations',
  ({ customers, organizations }) => {
    expect(namesOfTicket({ names, organization }, { customers })).toEqual({ people: names, organizations })
  },
)

it.each([{ organization: null }, { organization: { id: '7', name: null } }])(
  'without a name of an organization only people have names',
  ({ organization }) => {
    expect(namesOfTicket({ names, organization }, { customers: 'ids' })).toEqual({
      people: names,
      organizations: [],
    })
  },
)
