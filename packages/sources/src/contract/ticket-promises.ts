import { expect } from 'vitest'
import { neverAnOlderState } from './never-an-older-state.ts'
import { idsIn, PLACE, readPages, refusalsIn, ticketsIn } from './read-pages.ts'
import { SAMPLE, samplePages, sampleTicket } from './sample-pages.ts'
import type { SourcePromise } from './source-promise.ts'

/** Which tickets a source gives, and what it says of them. */
export const TICKET_PROMISES: readonly SourcePromise[] = [
  {
    name: 'gives every ticket of every page, once and in order',
    advice: 'a ticket is missing, repeated or in another order',
    check: async (source, desk) =>
      expect(idsIn(await readPages(source, samplePages(desk, [3, 1], [2], [], [4])))).toEqual([
        '3',
        '1',
        '2',
        '4',
      ]),
  },
  {
    name: 'gives each ticket the id that it has on the desk',
    advice: '`nativeId` must be the platform’s own id, unique and always the same',
    check: async (source, desk) => {
      const [page] = samplePages(desk, [11, 12, 13])
      const tickets = ticketsIn(await readPages(source, [page]))
      expect(tickets.map(({ nativeId }) => nativeId)).toEqual(['11', '12', '13'])
    },
  },
  {
    name: 'gives a ticket that is in two pages once',
    advice: 'desks repeat tickets at the border of two pages. `defineSource` leaves the second one out',
    check: async (source, desk) =>
      expect(idsIn(await readPages(source, samplePages(desk, [1, 2], [2, 3])))).toEqual(['1', '2', '3']),
  },
  {
    name: 'never gives an older state after a newer one, nor one ticket twice in a page',
    advice: 'the newest `updatedAt` wins. `defineSource` leaves older states out',
    check: neverAnOlderState,
  },
  {
    name: 'keeps private what the customer must not see',
    needs: 'conversation',
    advice: '`public` is false unless the platform says that the customer can see the message',
    check: async (source, desk) => {
      const [only] = ticketsIn(await readPages(source, samplePages(desk, [1])))
      const comments = (isPublic: boolean) => only?.comments.filter((one) => one.public === isPublic)
      expect(comments(true)?.map(({ text }) => text)).toEqual([SAMPLE.message])
      expect(comments(false)).toMatchObject([{ author: 'agent', text: SAMPLE.note }])
    },
  },
  {
    name: 'gives plain data, the same when the same pages are read again',
    advice: 'no clock, counter or random number, and nothing that JSON cannot hold, except in `raw`',
    check: async (source, desk) => {
      const pages = samplePages(desk, [1, 2], [3])
      const read = async () => {
        const given = await readPages(source, pages)
        const tickets = ticketsIn(given).map(({ raw: _raw, ...hashed }) => hashed)
        return { tickets, cursors: given.map(({ cursor, asOf }) => ({ cursor, asOf })) }
      }
      const first = await read()
      expect(JSON.parse(JSON.stringify(first))).toEqual(first)
      expect(JSON.stringify(await read())).toBe(JSON.stringify(first))
    },
  },
  {
    name: 'takes times to UTC, whatever their zone',
    needs: 'time-zone',
    advice: 'read times with `readInstant`',
    check: async (source, desk) => {
      const local = desk.ticket({ ...SAMPLE, updatedAt: '2026-03-26T12:00:09.5+02:00' })
      const [only] = ticketsIn(await readPages(source, [desk.page([local], 'cursor-1')]))
      expect(only?.updatedAt).toBe('2026-03-26T10:00:09Z')
    },
  },
  {
    name: 'refuses a time without a zone, and gives the other tickets',
    needs: 'time-zone',
    advice: 'a zone is never guessed: read times with `readInstant`, and refuse the ticket if it gives null',
    check: async (source, desk) => {
      const without = desk.ticket({ ...SAMPLE, updatedAt: '2026-03-26T12:00:09' })
      const pages = await readPages(source, [desk.page([without, sampleTicket(desk, 2)], 'cursor-1')])
      expect(refusalsIn(pages)).toMatchObject([
        { nativeId: '1', problem: { code: expect.stringMatching(/^source\/unreadable-/), at: PLACE } },
      ])
      expect(idsIn(pages)).toEqual(['2'])
    },
  },
  {
    name: 'refuses an unknown status instead of guessing it',
    advice: 'list the platform’s statuses, and refuse the ticket with source/unknown-status for any other',
    check: async (source, desk) => {
      const unknown = desk.withUnknownStatus(sampleTicket(desk, 1))
      const pages = await readPages(source, [desk.page([unknown, sampleTicket(desk, 2)], 'cursor-1')])
      expect(refusalsIn(pages)).toMatchObject([
        { nativeId: '1', problem: { code: 'source/unknown-status', at: PLACE } },
      ])
      expect(idsIn(pages)).toEqual(['2'])
    },
  },
  {
    name: 'marks a ticket whose words the desk has deleted, and shows none',
    needs: 'deletion',
    advice: 'a deleted ticket has the status deleted, `text: scrubbed`, no title and no comments',
    check: async (source, desk) => {
      const scrubbed = desk.scrubbed(sampleTicket(desk, 1))
      expect(ticketsIn(await readPages(source, [desk.page([scrubbed], 'cursor-1')]))).toMatchObject([
        { nativeId: '1', status: 'deleted', text: 'scrubbed', title: '', comments: [] },
      ])
    },
  },
  {
    name: 'refuses what is not a ticket, and never shows its words',
    advice: 'show values from outside with `shown`, never as they are',
    check: async (source, desk) => {
      const page = desk.page(
        [sampleTicket(desk, 1), null, 'secret words', { secret: 'secret words' }],
        'cursor-1',
      )
      const refused = refusalsIn(await readPages(source, [page]))
      expect(refused).toHaveLength(3)
      for (const { problem } of refused) expect(problem.message).not.toContain('words')
    },
  },
]
