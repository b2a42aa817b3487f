import { describe, expect, it } from 'vitest'
import { aTicket } from '../../test-data/a-ticket.ts'
import { startSecurityCandidates } from './security-candidates.ts'

const reported = (id: string, day: number, priority: 'P1' | 'P3' = 'P3') => {
  const record = aTicket(id, { type: 'security', priority })
  const created_at = `2026-03-${String(day).padStart(2, '0')}T10:00:00Z`
  return { ...record, source: { ...record.source, created_at } }
}
const listOf = (records: readonly ReturnType<typeof reported>[]) => {
  const started = startSecurityCandidates()
  for (const record of records) started.add(record)
  return started.list()
}

describe('security reports that could be escalated', () => {
  it('are ids, the oldest first, whatever else they are', () => {
    expect(listOf([reported('c', 2, 'P1'), reported('b', 1), reported('a', 1, 'P1')])).toEqual({
      securityCandidates: ['a', 'b', 'c'],
      moreSecurityCandidates: 0,
    })
  })

  it.each([
    { count: 0, listed: 0, more: 0 },
    { count: 10, listed: 10, more: 0 },
    { count: 11, listed: 10, more: 1 },
  ])('are $listed of $count, and $more more', ({ count, listed, more }) => {
    const records = Array.from({ length: count }, (_, index) => reported(`a-${index}`, index + 1))
    const { securityCandidates, moreSecurityCandidates } = listOf(records)
    expect([securityCandidates.length, moreSecurityCandidates]).toEqual([listed, more])
  })
})
