import { describe, expect, it } from 'vitest'
import { incomingTicket, STRICT, settingsWith } from '../../../test-data/incoming-ticket.ts'
import { customerFields } from './customer-fields.ts'

const SETTINGS = settingsWith('vocabulary: { tier: [gold] }\n')
const MAPPED = { triage: {}, triagePast: [], sections: [], isDated: true }

const fieldsOf = (raw: object, pointers: Readonly<Record<string, string>>, customer = {}) =>
  customerFields(incomingTicket({ raw, mapped: { ...MAPPED, customer } }), { pointers }, SETTINGS, STRICT)

describe('the fields of a customer', () => {
  it.each([
    { name: 'a pointer', raw: { plan: 'Gold' }, pointers: { 'customer.tier': '/plan' }, mapped: {} },
    { name: 'a mapping', raw: {}, pointers: {}, mapped: { tier: 'Gold' } },
    {
      name: 'a pointer before a mapping',
      raw: { plan: 'gold' },
      pointers: { 'customer.tier': '/plan' },
      mapped: { tier: 'silver' },
    },
  ])('come from $name, as slugs', ({ raw, pointers, mapped }) => {
    expect(fieldsOf(raw, pointers, mapped)).toEqual({ fields: { tier: 'gold' }, redacted: {}, problems: [] })
  })

  it.each([
    { name: 'is not there', plan: undefined },
    { name: 'is null', plan: null },
    { name: 'is empty', plan: '' },
    { name: 'is blank', plan: ' ' },
  ])('are left out without a word where the value $name', ({ plan }) => {
    expect(fieldsOf({ plan }, { 'customer.tier': '/plan' })).toEqual({
      fields: {},
      redacted: {},
      problems: [],
    })
  })

  it('are left out with a problem where the book does not allow the value', () => {
    const { fields, problems } = fieldsOf({ plan: 'Silver' }, { 'customer.tier': '/plan' })
    expect(fields).toEqual({})
    expect(problems.map(({ message }) => message)).toEqual([
      'Ticket 1 has the tier “silver”, which is not an allowed value; it was left out.',
    ])
  })

  it('hold no secret', () => {
    expect(fieldsOf({}, {}, { segment: 'of jo@customer.example' })).toMatchObject({
      fields: { segment: 'of-redacted-e-mail' },
      redacted: { 'e-mail': 1 },
    })
  })
})
