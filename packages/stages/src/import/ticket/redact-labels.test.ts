import { describe, expect, it } from 'vitest'
import { incomingTicket, STRICT } from '../../../test-data/incoming-ticket.ts'
import { redactLabels } from './redact-labels.ts'

const SECRET = 'ask jo@customer.example'
const REDACTED = 'ask [redacted: e-mail]'

describe('the labels of a ticket', () => {
  it.each([
    { customers: 'named', name: REDACTED, found: 3 },
    { customers: 'ids', name: SECRET, found: 2 },
  ] as const)('hold no secret where the record has them: $customers', ({ customers, name, found }) => {
    const organization = { id: '7', name: SECRET }
    const ticket = incomingTicket({ nativeStatus: SECRET, nativePriority: SECRET, organization })
    expect(redactLabels(ticket, { customers }, STRICT)).toEqual({
      ticket: {
        ...ticket,
        nativeStatus: REDACTED,
        nativePriority: REDACTED,
        organization: { id: '7', name },
      },
      redacted: { 'e-mail': found },
    })
  })

  it.each([
    { name: 'without any', organization: null },
    { name: 'of a customer without a name', organization: { id: '7', name: null } },
    { name: 'with plain words', organization: { id: '7', name: 'Acme' } },
  ])('stay as they are $name', ({ organization }) => {
    const ticket = incomingTicket({ nativeStatus: 'open', nativePriority: null, organization })
    expect(redactLabels(ticket, { customers: 'named' }, STRICT)).toEqual({ ticket, redacted: {} })
  })

  it.each([
    { length: 100, end: 'x' },
    { length: 101, end: '…' },
  ])('are cut at 100 characters, $length of them', ({ length, end }) => {
    const { ticket } = redactLabels(
      incomingTicket({ nativeStatus: 'x'.repeat(length) }),
      { customers: 'ids' },
      STRICT,
    )
    expect(ticket.nativeStatus.at(-1)).toBe(end)
  })
})
