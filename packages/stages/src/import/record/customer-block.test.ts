import { expect, it } from 'vitest'
import { customerBlock } from './customer-block.ts'

const IDENTITY = {
  requester: (connection: string, id: string) => `req_${connection}_${id}`,
  organization: (connection: string, id: string) => `cus_${connection}_${id}`,
}
const ACME = { id: '7', name: 'Acme' }

it.each([
  { customers: 'pseudonyms', organization: ACME, requesterId: '1', expected: { id: 'cus_desk_7' } },
  { customers: 'ids', organization: ACME, requesterId: '1', expected: { id: '7' } },
  { customers: 'named', organization: ACME, requesterId: '1', expected: { id: '7', name: 'Acme' } },
  { customers: 'named', organization: { id: '7', name: null }, requesterId: '1', expected: { id: '7' } },
  { customers: 'named', organization: { id: '7', name: '' }, requesterId: '1', expected: { id: '7' } },
  { customers: 'named', organization: null, requesterId: '1', expected: { id: 'req_desk_1' } },
  { customers: 'pseudonyms', organization: null, requesterId: '1', expected: { id: 'req_desk_1' } },
] as const)('names $organization and $requesterId as $customers', ({ customers, expected, ...ticket }) => {
  const facts = { connection: 'desk', identity: IDENTITY, privacy: { customers }, fields: { tier: 'gold' } }
  expect(customerBlock(ticket, facts)).toEqual({ ...expected, tier: 'gold' })
})

it('names nobody where the desk names nobody', () => {
  const facts = { connection: 'desk', identity: IDENTITY, privacy: { customers: 'ids' }, fields: {} } as const
  expect(customerBlock({ organization: null, requesterId: null }, facts)).toBeUndefined()
})

it('puts a long name on one line of at most 200 characters', () => {
  const facts = {
    connection: 'desk',
    identity: IDENTITY,
    privacy: { customers: 'named' },
    fields: {},
  } as const
  const nameOf = (name: string) =>
    customerBlock({ organization: { id: '7', name }, requesterId: null }, facts)?.name
  expect(nameOf(`${'x'.repeat(100)}\n${'y'.repeat(99)}`)).toBe(`${'x'.repeat(100)} ${'y'.repeat(99)}`)
  expect(nameOf('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`)
})
