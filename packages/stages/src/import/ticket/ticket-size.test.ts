import { expect, it } from 'vitest'
import { incomingComment, incomingTicket } from '../../../test-data/incoming-ticket.ts'
import { ticketSize } from './ticket-size.ts'

const attachments = [{ name: '1234', bytes: null, host: null }]
const mapped = { triage: {}, triagePast: [], customer: {}, isDated: true }

it.each([
  { name: 'a title', ticket: { title: '12345' }, size: 105 },
  { name: 'tags', ticket: { title: '', tags: ['1', '12'] }, size: 303 },
  { name: 'messages', ticket: { title: '', comments: [incomingComment({ text: '123' })] }, size: 203 },
  {
    name: 'the names of attachments',
    ticket: { title: '', comments: [incomingComment({ text: '', attachments })] },
    size: 304,
  },
  {
    name: 'mapped sections',
    ticket: {
      title: '',
      mapped: { ...mapped, sections: [{ title: 'Customer impact' as const, text: '12' }] },
    },
    size: 202,
  },
])('counts $name', ({ ticket, size }) => {
  expect(ticketSize(incomingTicket(ticket))).toBe(size)
})
