import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HistoryEvent } from '../schema/types.generated.ts'
import { addEvents } from './history.ts'

const AT = '2026-03-26T10:56:07Z'
const status = (from: string, to: string, at = AT): HistoryEvent => ({
  at,
  event: 'changed',
  field: 'triage.status',
  from,
  to,
  by: 'anna',
})
const CREATED: HistoryEvent = { at: AT, event: 'created', by: 'desk:customer' }

describe('addEvents', () => {
  it('sorts by time', () => {
    const later = status('open', 'blocked', '2026-03-27T00:00:00Z')
    expect(addEvents([later], [CREATED])).toEqual([CREATED, later])
  })

  it.each([
    { name: 'after all others', history: 'acde', added: 'f' },
    { name: 'between others', history: 'acde', added: 'd' },
    { name: 'before all others', history: 'bcd', added: 'a' },
    { name: 'to a history that is not in order', history: 'cadb', added: 'e' },
    { name: 'to one with two events in its last second', history: 'acc', added: 'd' },
  ])('sorts an event $name', ({ history, added }) => {
    const on = (letter: string, index: number): HistoryEvent => ({
      ...CREATED,
      at: `2026-03-26T10:56:${letter.charCodeAt(0) - 87}Z`,
      by: `desk:${index}`,
    })
    const events = [...history].map(on)
    const sorted = addEvents(events, [on(added, 9)])
    expect(sorted.map(({ at }) => at)).toEqual([...events, on(added, 9)].map(({ at }) => at).sort())
    expect(sorted).toHaveLength(history.length + 1)
  })

  it('takes two equal events of a history for one, also where it adds a later event', () => {
    const later = status('open', 'blocked', '2026-03-27T00:00:00Z')
    expect(addEvents([CREATED, { ...CREATED }], [later])).toEqual([CREATED, later])
  })

  it('begins a second with `created`', () => {
    const analysed: HistoryEvent = { at: AT, event: 'analysed', by: 'stage:improve' }
    expect(addEvents([analysed], [CREATED])).toEqual([CREATED, analysed])
  })

  it('puts an event after the one that set its `from`, whatever their lines say', () => {
    const [first, second, third] = [
      status('open', 'in-progress'),
      status('in-progress', 'blocked'),
      status('blocked', 'a'),
    ]
    expect(addEvents([third, second], [first])).toEqual([first, second, third])
  })

  it('sorts the rest of a second by their lines', () => {
    const a: HistoryEvent = { at: AT, event: 'linked', by: 'anna' }
    const b: HistoryEvent = { ...a, by: 'kei' }
    expect(addEvents([b], [a])).toEqual([a, b])
  })

  it('orders a circle within a second by the lines, and loses nothing', () => {
    const circle = [status('open', 'blocked'), status('blocked', 'open')]
    expect(addEvents(circle, [])).toEqual([status('blocked', 'open'), status('open', 'blocked')])
  })

  it.each([
    { name: 'the same event is one', one: CREATED, other: { ...CREATED }, count: 1 },
    { name: 'another person’s is another', one: CREATED, other: { ...CREATED, by: 'anna' }, count: 2 },
    {
      name: 'another field’s is another',
      one: status('a', 'b'),
      other: { ...status('a', 'b'), field: 'triage.team' },
      count: 2,
    },
    {
      name: 'a second later is another',
      one: CREATED,
      other: { ...CREATED, at: '2026-03-26T10:56:08Z' },
      count: 2,
    },
  ])('of two events at one time, $name', ({ one, other, count }) => {
    expect(addEvents([one], [other])).toHaveLength(count)
  })

  it('puts no event after one of another field', () => {
    const team: HistoryEvent = { ...status('x', 'a'), field: 'triage.team' }
    const lane: HistoryEvent = { ...status('a', 'b'), field: 'triage.lane' }
    expect(addEvents([team], [lane])).toEqual([lane, team])
  })

  it('puts no event after one that deleted the value, or that has no field', () => {
    const { to: _to, ...deleted } = { ...status('x', 'y'), event: 'reopened' as const }
    const { from: _from, ...set } = status('x', 'a')
    expect(addEvents([deleted], [set])).toEqual([set, deleted])
    const [linked, analysed] = [
      { ...CREATED, event: 'linked', to: 'a' } as const,
      { ...CREATED, event: 'analysed', from: 'a' } as const,
    ]
    expect(addEvents([linked], [analysed])).toEqual([analysed, linked])
  })

  it('sorts by time first, whatever leads to what', () => {
    const before = status('b', 'a', '2026-03-26T10:56:06Z')
    const after = status('c', 'b', '2026-03-26T10:56:08Z')
    expect(addEvents([after, status('a', 'c')], [before])).toEqual([before, status('a', 'c'), after])
  })

  it('begins a second with `created` also where another event leads to it', () => {
    const created: HistoryEvent = { ...CREATED, field: 'triage.status', from: 'b' }
    expect(addEvents([status('a', 'b')], [created])).toEqual([status('a', 'b'), created])
    expect(addEvents([status('a', 'c')], [created])).toEqual([created, status('a', 'c')])
  })

  it('of nothing is nothing', () => {
    expect(addEvents(undefined, [])).toEqual([])
  })

  it.each([
    { name: 'once and back', path: 'abab' },
    { name: 'whatever the lines say', path: 'baba' },
    { name: 'three times', path: 'ababab' },
    { name: 'and ends where it began', path: 'ababa' },
    { name: 'by a third', path: 'abcab' },
    { name: 'after it came from elsewhere', path: 'cabab' },
  ])('keeps equal events of a value that goes to and fro in a second: $name', ({ path }) => {
    const chain = [...path].slice(1).map((to, index) => status(path[index] ?? '', to))
    expect(addEvents(undefined, chain.toReversed())).toEqual(chain)
    expect(addEvents(chain, chain)).toEqual(chain)
    expect(addEvents(chain, chain.slice(0, 2))).toEqual(chain)
    expect(addEvents([], [status('x', 'y'), ...chain])).toHaveLength(chain.length + 1)
  })

  it.each([
    { name: 'that nothing leads back to', events: [status('a', 'b'), status('a', 'b')], count: 1 },
    {
      name: 'that leads to itself',
      events: [status('a', 'a'), status('a', 'a')],
      count: 1,
    },
    {
      name: 'of which one comes back',
      events: [...Array(3).fill(status('a', 'b')), status('b', 'a')],
      count: 3,
    },
    {
      name: 'whose way back is in another second',
      events: [status('a', 'b'), status('a', 'b'), status('b', 'a', '2026-03-26T10:56:08Z')],
      count: 2,
    },
    { name: 'without a field', events: [CREATED, { ...CREATED }], count: 1 },
  ])('keeps equal events no more often than the value came back: one $name', ({ events, count }) => {
    expect(addEvents([], events)).toHaveLength(count)
  })

  it('is the same whatever the order in which events come, and adds nothing twice', () => {
    const event = fc.record({
      at: fc.constantFrom(AT, '2026-03-27T00:00:00Z'),
      event: fc.constantFrom('created' as const, 'changed' as const),
      field: fc.constantFrom('triage.status', 'triage.team'),
      from: fc.constantFrom('a', 'b', 'c'),
      to: fc.constantFrom('a', 'b', 'c'),
      by: fc.constantFrom('anna', 'kei'),
    })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), fc.array(event, { maxLength: 3 }), (one, two) => {
        const history = addEvents(one, two)
        expect(addEvents([...two].reverse(), [...one].reverse())).toEqual(history)
        expect(addEvents(history, one)).toEqual(history)
        expect(addEvents(two, history)).toEqual(history)
        expect(addEvents(history, [])).toEqual(history)
      }),
      { numRuns: 60 },
    )
  })
})
