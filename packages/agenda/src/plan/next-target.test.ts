import { expect, it } from 'vitest'
import { aTicket } from '../../test-data/a-ticket.ts'
import { aView } from '../../test-data/a-view.ts'
import { TARGETS } from '../../test-data/the-targets.ts'
import { nextTarget } from './next-target.ts'

/** The meeting begins on Thursday, 26 March, at 09:00 in Berlin, when the office opens; three days are 24 hours. */
const VIEW = { ...aView(), targets: TARGETS }
const escalatedAt = (at: string, source: { status?: 'pending' } = {}) => {
  const record = aTicket('a', { escalated_at: at })
  return { ...record, source: { ...record.source, ...source } }
}

it.each([
  {
    name: 'with time left',
    record: escalatedAt('2026-03-24T08:00:00Z'),
    next: { words: 'resolution due on Thursday, 26 March, 17:00, 8 working hours left', isLate: false },
  },
  {
    name: 'with none left',
    record: escalatedAt('2026-03-23T08:00:00Z'),
    next: { words: 'resolution due on Wednesday, 25 March, 17:00, no working time left', isLate: false },
  },
  {
    name: 'that is late',
    record: escalatedAt('2026-03-20T13:00:00Z'),
    next: { words: 'resolution 1 working hour late', isLate: true },
  },
  {
    name: 'that is paused',
    record: escalatedAt('2026-03-20T13:00:00Z', { status: 'pending' }),
    next: { words: 'resolution paused, 24 working hours left', isLate: false },
  },
])('of a ticket $name is what the meeting has to know', ({ record, next }) => {
  expect(nextTarget(record, VIEW)).toEqual(next)
})

it('is none without targets', () => {
  expect(nextTarget(escalatedAt('2026-03-20T13:00:00Z'), aView())).toBeNull()
})
