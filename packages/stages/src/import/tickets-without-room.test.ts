import { err, ok, type Result } from '@triagebook/record/problem'
import type { Incoming, IncomingTicket, TicketPage } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import {
  deskRecord,
  fileOf,
  hour,
  incomingComment,
  incomingTicket,
  settingsWith,
} from '../../test-data/incoming-ticket.ts'
import { pageContext } from '../../test-data/page-context.ts'
import type { Room } from '../stage/room.ts'
import type { PageContext } from './run.ts'
import { ticketsWithoutRoom } from './tickets-without-room.ts'

const CURSOR = '.triagebook/cursors/desk.yml'
const pathOf = (id: string) => `tickets/2026/03/desk-${id}.md`

/** Tickets by id and hour of their creation. */
type Created = readonly (readonly [id: string, created: number])[]

const aTicket = ([nativeId, created]: Created[number], change: Partial<IncomingTicket> = {}): Incoming => ({
  kind: 'ticket',
  ticket: incomingTicket({ nativeId, createdAt: hour(created), ...change }),
})
const pageOf = (tickets: readonly Incoming[]): Result<TicketPage> => ok({ tickets, cursor: null, asOf: null })

async function waitingOf(
  pages: readonly Result<TicketPage>[],
  room: Partial<Room>,
  context: Partial<PageContext> = {},
): Promise<readonly string[]> {
  const run = {
    ...pageContext(context),
    pages: async function* () {
      yield* pages
    },
  }
  const waiting = await ticketsWithoutRoom(run, { files: 3, bytes: 1e6, taken: new Map(), ...room })
  return [...waiting].sort()
}
const known = (...ids: readonly string[]): Partial<PageContext> => ({
  existing: (id) => {
    const nativeId = id.replace('desk-', '')
    if (!ids.includes(nativeId)) return { kind: 'none' }
    const { source, ...record } = deskRecord({ id })
    return { kind: 'record', file: fileOf({ ...record, source: { ...source, native_id: nativeId } }) }
  },
})

describe('the tickets that wait for room', () => {
  const newestFirst: Created = [
    ['4', 13],
    ['3', 12],
    ['2', 11],
    ['1', 10],
  ]
  it.each<{
    name: string
    created: Created
    room?: Partial<Room>
    context?: Partial<PageContext>
    waiting: string
  }>([
    { name: 'none of none', created: [], waiting: '' },
    { name: 'none where all fit beside the cursor', created: newestFirst, room: { files: 5 }, waiting: '' },
    { name: 'the newest one too many', created: newestFirst, room: { files: 4 }, waiting: '4' },
    { name: 'the newest, whatever the order', created: newestFirst, waiting: '3 4' },
    { name: 'the newest, in their order', created: newestFirst.toReversed(), waiting: '3 4' },
    {
      name: 'of equally old ones the later',
      created: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => [id, 10]),
      waiting: 'c d e f g h',
    },
    {
      name: 'as many where the cursor has its place already',
      created: newestFirst,
      room: { taken: new Map([[CURSOR, 1]]) },
      waiting: '3 4',
    },
    {
      name: 'one more where the settings change',
      created: newestFirst,
      context: { text: (path) => (path === 'triagebook.yml' ? 'version: 1\n' : null) },
      waiting: '2 3 4',
    },
    {
      name: 'all in a full room but those that it holds',
      created: newestFirst,
      room: {
        taken: new Map([
          [CURSOR, 1],
          ['a', 1],
          [pathOf('4'), 1],
        ]),
      },
      context: known('4'),
      waiting: '1 2 3',
    },
  ])('are $name', async ({ created, room = {}, context = {}, waiting }) => {
    const tickets = created.map((one) => aTicket(one))
    const expected = waiting.split(' ').filter((id) => id !== '')
    expect(await waitingOf([pageOf(tickets)], room, context), 'in one page').toEqual(expected)
    const pages = tickets.map((ticket) => pageOf([ticket]))
    expect(await waitingOf(pages, room, context), 'a ticket a page').toEqual(expected)
  })

  it('are not those that the filter leaves out, which take no place of others', async () => {
    const settings = settingsWith(
      'connections: { desk: { platform: zendesk, url: "https://a.example", tickets: { tag: [vip] } } }\n',
    )
    const tickets = newestFirst.map((one) =>
      aTicket(one, { tags: ['1', '2'].includes(one[0]) ? [] : ['vip'] }),
    )
    expect(await waitingOf([pageOf(tickets)], {}, pageContext({ settings }))).toEqual([])
  })

  const long = 'word '.repeat(200)
  it.each([
    { name: 'all after the first that is too large', texts: ['', long, ''], waiting: ['2', '3'] },
    {
      name: 'all but the one that is too large for an empty room',
      texts: [long, '', ''],
      waiting: ['2', '3'],
    },
    {
      name: 'one that is too large for another room',
      texts: [long, '', ''],
      taken: ['a'],
      waiting: ['1', '2', '3'],
    },
  ])('are $name', async ({ texts, taken = [], waiting }) => {
    const tickets = texts.map((text, index) =>
      aTicket([`${index + 1}`, 10 + index], { comments: [incomingComment({ text })] }),
    )
    const room = { files: 9, bytes: 1000, taken: new Map(taken.map((path) => [path, 1])) }
    expect(await waitingOf([pageOf(tickets)], room)).toEqual(waiting)
  })

  it('are those before a page that cannot be read', async () => {
    const problem = { code: 'source/no-such-file', severity: 'error', message: 'No.' } as const
    const pages = [pageOf(newestFirst.slice(0, 3).map((one) => aTicket(one))), err(problem)]
    expect(await waitingOf(pages, {})).toEqual(['4'])
  })
})
