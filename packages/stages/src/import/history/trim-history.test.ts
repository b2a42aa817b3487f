import type { HistoryEvent } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { deskRecord, hour } from '../../../test-data/incoming-ticket.ts'
import { trimHistory } from './trim-history.ts'

const CREATED: HistoryEvent = { at: hour(9), event: 'created', by: 'desk:customer' }

/** The creation, then replies of both sides in turn, a second each, the customer's first. */
function historyOf(length: number): readonly HistoryEvent[] {
  const replies = Array.from(
    { length: length - 1 },
    (_, index): HistoryEvent => ({
      at: new Date(Date.parse(hour(10)) + index * 1000).toISOString().replace('.000', ''),
      event: index % 2 === 0 ? 'customer-replied' : 'support-replied',
      by: index % 2 === 0 ? 'desk:customer' : 'desk:agent',
    }),
  )
  return [CREATED, ...replies]
}

const trimmed = (history: readonly HistoryEvent[]) => trimHistory(deskRecord({ history }))

describe('a long history', () => {
  it.each([
    { events: 1000, dropped: 0 },
    { events: 1001, dropped: 1 },
    { events: 1500, dropped: 500 },
  ])('of $events events loses $dropped', ({ events, dropped }) => {
    const { record, problems } = trimmed(historyOf(events))
    expect(record.history).toHaveLength(events - dropped)
    expect(problems.map(({ message }) => message)).toEqual(
      dropped === 0 ? [] : [expect.stringContaining(`Left out, oldest first: ${dropped}.`)],
    )
  })

  it('keeps the first reply of each side and loses the ones after them', () => {
    const history = historyOf(1002)
    expect(trimmed(history).record.history).toEqual([...history.slice(0, 3), ...history.slice(5)])
  })

  it('keeps all that is no reply, however long that is', () => {
    const changed = (index: number): HistoryEvent => ({
      at: hour(11),
      event: 'changed',
      field: 'source.status',
      to: `status-${index}`,
      by: 'desk:agent',
    })
    const history = [...historyOf(3), ...Array.from({ length: 1200 }, (_, index) => changed(index))]
    expect(trimmed(history)).toEqual({ record: deskRecord({ history }), problems: [] })
  })

  it('is the record’s own where there is none', () => {
    expect(trimHistory(deskRecord())).toEqual({ record: deskRecord(), problems: [] })
  })
})
