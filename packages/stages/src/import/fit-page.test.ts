import { describe, expect, it } from 'vitest'
import type { Room } from '../stage/room.ts'
import { fitPage } from './fit-page.ts'
import type { PagePlan, TicketPlan } from './outcome/ticket-plan.ts'

const CURSOR = '.triagebook/cursors/desk.yml'
const change = (path: string, size = 10) => ({ path, content: 'x'.repeat(size), madeFrom: null })
const written = (path: string, size?: number): TicketPlan => ({
  outcome: 'new',
  change: change(path, size),
  withheld: false,
  redacted: {},
  problems: [],
})
const UNCHANGED: TicketPlan = { outcome: 'unchanged' }

const page = (tickets: readonly TicketPlan[], others: readonly string[] = []): PagePlan => ({
  tickets,
  changes: [
    ...tickets.flatMap((ticket) => ('change' in ticket ? [ticket.change] : [])),
    ...others.map((path) => change(path)),
  ],
  problems: [],
})
const room = (files: number, taken: Readonly<Record<string, number>> = {}, bytes = 1000): Room => ({
  files,
  bytes,
  taken: new Map(Object.entries(taken)),
})

describe('the tickets of a page that have room', () => {
  const three = [written('a'), written('b'), written('c')]
  it.each([
    { name: 'all of them, and the cursor', plan: page(three), before: room(4), tickets: 3 },
    {
      name: 'all but those for which the cursor leaves none',
      plan: page(three),
      before: room(3),
      tickets: 2,
    },
    {
      name: 'fewer where the settings change too',
      plan: page(three, ['triagebook.yml']),
      before: room(3),
      tickets: 1,
    },
    {
      name: 'more where the cursor has its place already',
      plan: page(three),
      before: room(4, { [CURSOR]: 9 }),
      tickets: 3,
    },
    { name: 'none in a full room', plan: page(three), before: room(2, { x: 1, [CURSOR]: 1 }), tickets: 0 },
    {
      name: 'those that have their place already',
      plan: page(three),
      before: room(3, { a: 1, b: 1, [CURSOR]: 1 }),
      tickets: 2,
    },
    {
      name: 'those before the first that has none',
      plan: page([written('a'), written('z'), written('a')]),
      before: room(2, { a: 1, [CURSOR]: 1 }),
      tickets: 1,
    },
    {
      name: 'all that change nothing',
      plan: page([UNCHANGED, UNCHANGED]),
      before: room(1, { x: 1 }),
      tickets: 2,
    },
    {
      name: 'as many as bytes allow',
      plan: page([written('a', 500), written('b', 500), written('c', 1)]),
      before: room(9),
      tickets: 2,
    },
    {
      name: 'one that is too large, in an empty room',
      plan: page([UNCHANGED, written('a', 2000), written('b')]),
      before: room(9),
      tickets: 2,
    },
    {
      name: 'not one that is too large, in another room',
      plan: page([written('a', 2000)]),
      before: room(9, { x: 1 }),
      tickets: 0,
    },
  ])('are $name', ({ plan, before, tickets }) => {
    expect(fitPage(plan, before, 'desk').tickets).toBe(tickets)
  })

  it('take their place for the pages that follow', () => {
    const { room: next } = fitPage(page([written('a')]), room(3), 'desk')
    expect([...next.taken.keys()].sort()).toEqual([CURSOR, 'a'])
    expect(fitPage(page([written('b'), written('c')]), next, 'desk').tickets).toBe(1)
  })
})
