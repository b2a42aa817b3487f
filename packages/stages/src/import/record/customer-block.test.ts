import { expect, it } from 'vitest'
import { customerBlock } from './customer-block.ts'

const ACME = { id: '7', name: 'Acme' }

const factsOf = (customers: 'pseudonyms' | 'ids' | 'named') => ({
  connection: { name: 'desk' },
  identity: {
    requester: (connection: string, id: string) => `req_${connection}_${id}`,
    organization: (connection: string, id: string) => `cus_${connection}_${id}`,
  },
  privacy: { customers },
})

it.each([
  { customers: 'pseudonyms', organization: ACME, requesterId: '1', expected: { id: 'cus_desk_7' } },
  { customers: 'ids', organization: ACME, requesterId: '1', expected: { id: '7' } },
  { customers: 'named', organization: ACME, requesterId: '1', expected: { id: '7', name: 'Acme' } },
  { customers: 'named', organization: { id: '7', name: null }, requesterId: '1', expected: { id: '7' } },
  { customers: 'named', organization: { id: '7', name: '' }, requesterId: '1', expected: { id: '7' } },
  { customers: 'named', organization: null, requesterId: '1', expected: { id: 'req_desk_1' } },
  { customers: 'pseudonyms', organization: null, requesterId: '1', expected: { id: 'req_desk_1' } },
] as const)('names $organization and $requesterId as $customers', ({ customers, expected, ...ticket }) => {
  const block = customerBlock(ticket, { tier: 'gold' }, factsOf(customers))
  expect(block).toEqual({ ...expected, tier: 'gold' })
})

it('names nobody where the desk names nobody', () => {
  const nobody = { organization: null, requesterId: null }
  expect(customerBlock(nobody, { tier: 'gold' }, factsOf('ids'))).toBeUndefined()
})

it.each([
  { name: `${'x'.repeat(100)}\n${'y'.repeat(99)}`, expected: `${'x'.repeat(100)} ${'y'.repeat(99)}` },
  { name: 'x'.repeat(201), expected: `${'x'.repeat(199)}…` },
])('puts a long name on one line of at most 200 characters: $expected', ({ name, expected }) => {
  const ticket = { organization: { id: '7', name }, requesterId: null }
  expect(customerBlock(ticket, {}, factsOf('named'))?.name).toBe(expected)
})
