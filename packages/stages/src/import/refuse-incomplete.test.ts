import { err, ok, TriagebookError } from '@triagebook/record/problem'
import type { Incoming, TicketPage } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import { incomingTicket } from '../../test-data/incoming-ticket.ts'
import { pageContext } from '../../test-data/page-context.ts'
import { refuseIncomplete } from './refuse-incomplete.ts'

const REFUSED: Incoming = {
  kind: 'refused',
  nativeId: '1',
  problem: { code: 'source/unreadable-ticket', severity: 'error', message: 'unreadable' },
}

/** A good ticket, then as many that are refused. */
const pageOf = (refused: number): TicketPage => ({
  tickets: [{ kind: 'ticket', ticket: incomingTicket() }, ...Array.from({ length: refused }, () => REFUSED)],
  cursor: null,
  asOf: null,
})

/** What is thrown for pages with so many refused tickets each: the first message, and the number of all problems. */
async function thrown(...refused: readonly number[]) {
  const pages = async function* () {
    for (const count of refused) yield ok(pageOf(count))
  }
  try {
    await refuseIncomplete({ ...pageContext(), pages })
    return null
  } catch (error) {
    if (!(error instanceof TriagebookError)) throw error
    return [error.problems[0].message.split(' cannot')[0], error.problems.length]
  }
}

describe('a strict import', () => {
  it.each([
    { refused: [], expected: null },
    { refused: [0, 0], expected: null },
    { refused: [0, 1], expected: ['One ticket or row', 2] },
    { refused: [1, 1], expected: ['2 tickets or rows', 3] },
    { refused: [100], expected: ['100 tickets or rows', 101] },
    { refused: [101], expected: ['101 tickets or rows', 101] },
    { refused: [60, 60], expected: ['120 tickets or rows', 101] },
  ])(
    'counts all refused tickets and shows at most a hundred problems: $refused',
    async ({ refused, expected }) => {
      expect(await thrown(...refused)).toEqual(expected)
    },
  )

  it('ends at a page that cannot be read, with the problems before it', async () => {
    const unreadable = { code: 'source/truncated', severity: 'error', message: 'cut off' } as const
    const pages = async function* () {
      yield ok(pageOf(1))
      yield err(unreadable)
      yield ok(pageOf(1))
    }
    await expect(refuseIncomplete({ ...pageContext(), pages })).rejects.toMatchObject({
      problems: [unreadable, { code: 'source/unreadable-ticket' }],
    })
  })
})
