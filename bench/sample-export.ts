import { closeSync, openSync, writeSync } from 'node:fs'

const CREATED = Date.parse('2025-01-01T00:00:00Z')
const MINUTE = 60_000
const AT_ONCE = 1000

/** Writes an export of invented tickets, one a line with its conversation, and gives the file. */
export function writeExport(file: string, tickets: number): string {
  const descriptor = openSync(file, 'w')
  for (let start = 1; start <= tickets; start += AT_ONCE) {
    const ids = Array.from({ length: Math.min(AT_ONCE, tickets + 1 - start) }, (_, index) => start + index)
    writeSync(descriptor, ids.map((id) => `${JSON.stringify(ticket(id))}\n`).join(''))
  }
  closeSync(descriptor)
  return file
}

function ticket(id: number): object {
  const at = (minutes: number) =>
    `${new Date(CREATED + (id * 7 + minutes) * MINUTE).toISOString().slice(0, 19)}Z`
  const comment = (number: number, author: number, words: string) => ({
    id: id * 10 + number,
    author_id: author,
    public: true,
    plain_body: words,
    created_at: at(number * 30),
  })
  return {
    id,
    subject: `Export ${id} stops after a while`,
    status: id % 3 === 0 ? 'solved' : 'open',
    priority: 'normal',
    tags: ['export', `release-${id % 20}`],
    requester_id: 100_000 + (id % 5000),
    organization_id: 500 + (id % 300),
    created_at: at(0),
    updated_at: at(90),
    comments: [
      comment(0, 100_000 + (id % 5000), `The export of ${id} rows stops. Nothing is in the log.`),
      comment(1, 900, 'Thank you, which browser do you use, and since when does it happen?'),
    ],
    metric_set: { ticket_id: id, reopens: 0, solved_at: id % 3 === 0 ? at(90) : null },
  }
}
