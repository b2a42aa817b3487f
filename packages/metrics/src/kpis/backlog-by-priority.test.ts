import type { Priority } from '@triagebook/record'
import { expect, it } from 'vitest'
import { aTicket, measured, seenAt } from '../../test-data/a-ticket.ts'
import { backlogByPriority } from './backlog-by-priority.ts'

const see = (priority?: Priority) =>
  seenAt(
    '2026-03-20T00:00:00Z',
    aTicket('t', '2026-03-02T09:00:00Z', { triage: priority ? { priority } : {} }),
  )

it('counts the open tickets of each priority, those of none last', () => {
  const { value, n, parts } = measured(backlogByPriority, [see('P3'), see('P1'), see(), see('P3'), see()])
  expect({ value, n }).toEqual({ value: 5, n: 5 })
  expect(parts).toEqual([
    { label: 'P1', value: 1, unit: 'tickets', share: 0.2 },
    { label: 'P2', value: 0, unit: 'tickets', share: 0 },
    { label: 'P3', value: 2, unit: 'tickets', share: 0.4 },
    { label: 'No priority', value: 2, unit: 'tickets', share: 0.4 },
  ])
})
