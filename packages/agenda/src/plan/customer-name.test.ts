import type { Customer } from '@triagebook/record'
import { expect, it } from 'vitest'
import { aTicket, theSettings } from '../../test-data/a-ticket.ts'
import { customerName } from './customer-name.ts'

const PSEUDONYM = 'cus_9d726dcf95f4cdd7'
const ALL: Customer = { id: PSEUDONYM, name: 'Umbrella', tier: 'gold' }

it.each([
  { setting: 'named', customer: ALL, shown: 'Umbrella' },
  { setting: 'named', customer: { id: '4711', tier: 'gold' }, shown: '4711' },
  { setting: 'ids', customer: { ...ALL, id: '4711' }, shown: '4711' },
  { setting: 'pseudonyms', customer: ALL, shown: 'gold' },
  { setting: 'pseudonyms', customer: { id: PSEUDONYM }, shown: 'cus_9d726dcf…' },
  { setting: 'pseudonyms', customer: { id: 'cus_123456789' }, shown: 'cus_123456789' },
  { setting: 'pseudonyms', customer: { id: 'cus_1234567890' }, shown: 'cus_12345678…' },
  { setting: 'named', customer: undefined, shown: null },
] as const)('with customers $setting, $customer is shown as $shown', ({ setting, customer, shown }) => {
  const { privacy, ...settings } = theSettings()
  const { customer: _, ...record } = aTicket('a')
  expect(
    customerName(
      { ...record, ...(customer && { customer }) },
      { ...settings, privacy: { ...privacy, customers: setting } },
    ),
  ).toBe(shown)
})
