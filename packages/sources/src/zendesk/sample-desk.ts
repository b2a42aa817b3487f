import type { SampleDesk } from '../contract/sample-desk.ts'

export const desk: SampleDesk = {
  ticket: ({ id, updatedAt, message, note }) => ({
    id,
    subject: 'Help',
    description: message,
    status: 'open',
    created_at: '2026-01-01T00:00:00Z',
    updated_at: updatedAt,
    requester_id: 900,
    comments: [
      { id: id * 10, author_id: 900, public: true, plain_body: message, created_at: '2026-01-01T00:00:00Z' },
      {
        id: id * 10 + 1,
        author_id: 800,
        public: false,
        plain_body: note,
        created_at: '2026-01-01T00:01:00Z',
      },
    ],
  }),
  page: (tickets, cursor) => ({ tickets, after_cursor: cursor, end_of_stream: true }),
  withUnknownStatus: (ticket) => ({ ...ticket, status: 'snoozed' }),
  scrubbed: (ticket) => ({ ...ticket, subject: 'SCRUBBED', description: 'X', status: 'deleted' }),
  lacks: [],
}
