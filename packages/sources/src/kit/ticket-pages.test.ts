import { describe, expect, it } from 'vitest'
import { anIncoming, aRefusal } from '../contract/an-incoming-ticket.ts'
import type { Incoming } from './incoming-ticket.ts'
import { ticketPages } from './ticket-pages.ts'

const at = (second: number) => `2026-01-01T00:00:0${second}Z`
const shown = (tickets: readonly Incoming[]) =>
  tickets.map((one) =>
    one.kind === 'ticket' ? `${one.ticket.nativeId}@${one.ticket.updatedAt.at(-2)}` : one.problem.code,
  )

describe('the states of a ticket', () => {
  it.each<{
    name: string
    pages: readonly (readonly (readonly [number, number])[])[]
    given: readonly (readonly string[])[]
  }>([
    { name: 'a newer one in a later page', pages: [[[1, 1]], [[1, 2]]], given: [['1@1'], ['1@2']] },
    { name: 'the same in a later page', pages: [[[1, 2]], [[1, 2]]], given: [['1@2'], []] },
    { name: 'an older one in a later page', pages: [[[1, 2]], [[1, 1]]], given: [['1@2'], []] },
    {
      name: 'an older one after a same one',
      pages: [[[1, 2]], [[1, 2]], [[1, 1]]],
      given: [['1@2'], [], []],
    },
    { name: 'the same after an older one', pages: [[[1, 2]], [[1, 1]], [[1, 2]]], given: [['1@2'], [], []] },
    {
      name: 'a newer one after an older one',
      pages: [[[1, 2]], [[1, 1]], [[1, 3]]],
      given: [['1@2'], [], ['1@3']],
    },
    {
      name: 'a newer one in the same page',
      pages: [
        [
          [1, 1],
          [1, 2],
        ],
      ],
      given: [['1@2']],
    },
    {
      name: 'an older one in the same page',
      pages: [
        [
          [1, 2],
          [1, 1],
        ],
      ],
      given: [['1@2']],
    },
    {
      name: 'the same in the same page',
      pages: [
        [
          [1, 1],
          [1, 1],
        ],
      ],
      given: [['1@1']],
    },
    { name: 'another ticket at the same time', pages: [[[1, 1]], [[2, 1]]], given: [['1@1'], ['2@1']] },
  ])('are given once, the newest: $name', ({ pages, given }) => {
    const toPage = ticketPages()
    const made = pages.map((page) =>
      toPage(
        page.map(([id, second]) => anIncoming(id, at(second))),
        null,
      ),
    )
    expect(made.map(({ tickets }) => shown(tickets))).toEqual(given)
  })

  it('of equal times in a page: the first is given', () => {
    const [first, second] = [anIncoming(1), anIncoming(1)]
    const [given] = ticketPages()([first, second], null).tickets
    expect(given).toBe(first)
  })

  it('are given again when they were refused', () => {
    const refused = aRefusal('source/unknown-status')
    expect(ticketPages()([refused, anIncoming(1), refused], null).tickets).toHaveLength(3)
  })
})

describe('the time of a page', () => {
  it.each([
    { name: 'nothing', seconds: [], asOf: [] },
    { name: 'later pages that are newer', seconds: [[1], [2]], asOf: [at(1), at(2)] },
    { name: 'later pages that are older', seconds: [[2], [1]], asOf: [at(2), at(2)] },
    { name: 'a page without tickets first', seconds: [[], [1]], asOf: [null, at(1)] },
    { name: 'a page without tickets last', seconds: [[1], []], asOf: [at(1), at(1)] },
    { name: 'a ticket that is left out', seconds: [[3], [1]], asOf: [at(3), at(3)] },
  ])('is the newest so far: $name', ({ seconds, asOf }) => {
    const toPage = ticketPages()
    const made = seconds.map((page) =>
      toPage(
        page.map((second) => anIncoming(1, at(second))),
        null,
      ),
    )
    expect(made.map((page) => page.asOf)).toEqual(asOf)
  })

  it('goes with the cursor that it was given', () => {
    expect(ticketPages()([], 'a')).toEqual({ tickets: [], cursor: 'a', asOf: null })
  })
})

describe('memory', () => {
  const many = (count: number, from = 1) =>
    Array.from({ length: count }, (_, index) => anIncoming(index + from))

  it.each([
    { others: 9_999, isKnown: true },
    { others: 10_000, isKnown: false },
  ])('of a ticket after $others others: $isKnown', ({ others, isKnown }) => {
    const toPage = ticketPages()
    toPage([anIncoming(0)], null)
    toPage(many(others), null)
    expect(toPage([anIncoming(0)], null).tickets).toHaveLength(isKnown ? 0 : 1)
  })

  it('is renewed when a ticket comes again', () => {
    const toPage = ticketPages()
    toPage([anIncoming(0)], null)
    toPage(many(9_999), null)
    toPage([anIncoming(0)], null)
    toPage(many(9_999, 10_000), null)
    expect(toPage([anIncoming(0)], null).tickets).toEqual([])
  })
})
