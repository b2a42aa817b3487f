import type { SampleDesk } from '../contract/sample-desk.ts'

export const desk: SampleDesk = {
  ticket: ({ id, updatedAt, message, note }) => ({
    id,
    title: 'Help',
    status: 'open',
    created_at: '2026-01-01T00:00:00Z',
    updated_at: updatedAt,
    messages: [
      { id: id * 10, from: 'customer', public: true, text: message, at: '2026-01-01T00:00:00Z' },
      { id: id * 10 + 1, from: 'lena', public: false, text: note, at: '2026-01-01T00:01:00Z' },
    ],
  }),
  page: (tickets, cursor) => ({ tickets, next_cursor: cursor, has_more: false }),
  withUnknownStatus: (ticket) => ({ ...ticket, status: 'snoozed' }),
  scrubbed: (ticket) => ({ ...ticket, status: 'deleted', title: 'DELETED', messages: [] }),
  lacks: [],
}
