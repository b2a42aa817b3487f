import { describe, expect, it } from 'vitest'
import { aTicket, type Change, measured, replied, seenAt, solved } from '../../test-data/a-ticket.ts'
import { firstReplyTime } from './first-reply-time.ts'

const HOUR = 3600
const AS_OF = '2026-03-20T00:00:00Z'
const OPENED = '2026-03-10T09:00:00Z'
const see = (...changes: readonly Change[]) => seenAt(AS_OF, aTicket('t', OPENED, ...changes))
const hour = (hours: number) => new Date(Date.parse(OPENED) + hours * HOUR * 1000).toISOString()
const repliedAfter = (hours: number) => see(replied(hour(hours)))
const waitingFor = (hours: number) =>
  seenAt(AS_OF, aTicket('t', new Date(Date.parse(AS_OF) - hours * HOUR * 1000).toISOString()))
const count = (label: string, ...tickets: readonly ReturnType<typeof see>[]) =>
  measured(firstReplyTime, tickets).parts?.find((part) => part.label === label)?.value

describe('firstReplyTime', () => {
  it('counts tickets that wait as waiting at least until the report', () => {
    // 5/6, then of 4 that still wait 3/4, 2/4: .833, .625, and .417 at hour 4.
    const cohort = [...[1, 3, 4, 5, 6].map(repliedAfter), waitingFor(2)]
    expect(measured(firstReplyTime, cohort)).toMatchObject({
      value: 4 * HOUR,
      n: 6,
      parts: [
        { label: 'Replied', value: 5 },
        { label: 'Waiting for a reply', value: 1 },
        { label: 'Resolved without a reply', value: 0, outside: true },
      ],
    })
  })

  it.each([
    { name: 'the desk’s time', changes: [replied(hour(2))], replied: 1 },
    {
      name: 'the history, where the desk gives no time',
      changes: [{ history: [{ at: hour(2), event: 'support-replied', by: 'mo' }] } as const],
      replied: 1,
    },
    { name: 'in the second of the report', changes: [replied(AS_OF)], replied: 1 },
    { name: 'a second after the report', changes: [replied('2026-03-20T00:00:01Z')], replied: 0 },
    {
      name: 'only the customer wrote',
      changes: [{ history: [{ at: hour(2), event: 'customer-replied', by: 'desk:customer' }] } as const],
      replied: 0,
    },
  ])('knows a reply by $name: $replied', ({ changes, replied }) => {
    expect(count('Replied', see(...changes), repliedAfter(1))).toBe(replied + 1)
  })

  it('leaves out tickets that were resolved without a reply, and counts them', () => {
    const cohort = [...[1, 2, 3, 4, 5, 6].map(repliedAfter), see(solved(hour(1)))]
    expect(measured(firstReplyTime, cohort).n).toBe(6)
    expect(count('Resolved without a reply', ...cohort)).toBe(1)
  })

  it('does not take a source that tells of no reply for a source without replies', () => {
    const silent = seenAt(AS_OF, aTicket('t', OPENED, { source: { connection: 'silent' } }))
    const cohort = [...[1, 2, 3, 4, 5, 6].map(repliedAfter), silent, silent]
    const { n, notes = [] } = measured(firstReplyTime, cohort)
    expect({ n, notes: notes.at(-1) }).toEqual({
      n: 6,
      notes: 'Not measured: 2 from a source that tells of no reply.',
    })
  })

  it('does not measure a reply before the opening, and says so', () => {
    const cohort = [...[1, 2, 3, 4, 5, 6].map(repliedAfter), repliedAfter(-1)]
    const { n, notes = [] } = measured(firstReplyTime, cohort)
    expect({ n, notes: notes.at(-1) }).toEqual({
      n: 6,
      notes: 'Not measured: 1 answered before they were opened.',
    })
  })

  it.each([
    { n: 5, value: null },
    { n: 6, value: 3 * HOUR },
  ])('shows of $n tickets the median $value', ({ n, value }) => {
    const cohort = Array.from({ length: n }, (_, index) => repliedAfter(index + 1))
    expect(measured(firstReplyTime, cohort)).toMatchObject({ value, n })
  })

  it('places a ticket in time by its opening', () => {
    expect(firstReplyTime.moment(repliedAfter(1))).toBe(Date.parse(OPENED) / 1000)
  })
})
