import { readRecord } from '@triagebook/record/read'
import { RECORD_PATH, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aCalendar } from '../../../../calendar/test-data/index.ts'
import { waitingForEngineer } from './waiting-for-engineer.ts'

const calendar = await aCalendar('{ time_zone: UTC, weekly: { mon: ["00:00-24:00"] } }')
const target = (clock: 'fix-assigned' | 'triage') => ({
  clock,
  priority: undefined,
  tier: undefined,
  team: undefined,
  seconds: 4 * 3600,
  calendar,
})
const TIMES = {
  targets: { targets: [target('triage'), target('fix-assigned')], warnAt: 0.75, pauses: [] },
  now: new Date('2026-03-30T11:00:00Z'),
}
const ESCALATED = '  escalated_at: "2026-03-30T09:00:00Z"\n'

function aTicket(triage: string) {
  const text = recordText('zendesk-eu-1').replace('triage:\n', `triage:\n${triage}`)
  const read = readRecord(RECORD_PATH, text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

describe('a pull request says until when an engineer has to own its ticket', () => {
  it('while nobody does', () => {
    expect(waitingForEngineer({ tickets: [aTicket(ESCALATED)] }, TIMES)).toBe(
      'zendesk-eu-1: engineering owner due on Monday, 30 March, 13:00, 2 working hours left.',
    )
  })

  it.each([
    { name: 'it has no ticket', tickets: [] },
    { name: 'it has two', tickets: [aTicket(ESCALATED), aTicket(ESCALATED)] },
    { name: 'the ticket is not escalated', tickets: [aTicket('')] },
    { name: 'an engineer owns it', tickets: [aTicket(`${ESCALATED}  engineering_owner: abel\n`)] },
    { name: 'it is a security report', tickets: [aTicket(`${ESCALATED}  type: security\n`)] },
  ])('but not where $name', ({ tickets }) => {
    expect(waitingForEngineer({ tickets }, TIMES)).toBeNull()
  })
})
