import type { TicketRecord } from '@triagebook/record'
import type { MappedFields } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import { deskRecord, hour, STRICT } from '../../../test-data/incoming-ticket.ts'
import { withDeskEscalation } from './with-desk-escalation.ts'

const WHOLE_TRIAGE = { status: 'open', severity: 'major', support_owner: 'lena', team: 'java' } as const
const WHOLE: Partial<TicketRecord> = { customer: { id: 'cus-1' }, triage: WHOLE_TRIAGE }

const fields = (escalation: MappedFields['escalation']): MappedFields => ({
  triage: {},
  triagePast: [],
  customer: {},
  sections: [],
  isDated: true,
  ...(escalation && { escalation }),
})

/** A table's ticket, which has no page to link to. */
function tableRecord(part: Partial<TicketRecord> = WHOLE): TicketRecord {
  const record = deskRecord(part)
  return { ...record, source: { ...record.source, platform: 'csv' } }
}

function escalated(
  record: TicketRecord,
  escalation: MappedFields['escalation'] = { at: hour(11), reason: 'Call jo@customer.example' },
  before: TicketRecord | null = null,
) {
  return withDeskEscalation(record, before, { nativeId: '7', mapped: fields(escalation) }, STRICT)
}

describe('an escalation that a file tells', () => {
  it('is written once, by the desk, with its reason redacted', () => {
    const { record, redacted, problems } = escalated(tableRecord())
    expect(record.triage).toMatchObject({
      escalated_at: hour(11),
      escalation_reason: 'Call [redacted: e-mail]',
    })
    expect(record.history).toEqual([{ at: hour(11), event: 'escalated', by: 'desk:agent' }])
    expect({ redacted, problems }).toEqual({ redacted: { 'e-mail': 1 }, problems: [] })
    expect(escalated(record).record).toBe(record)
  })

  it('does not come back where a person took it back', () => {
    const history = [{ at: hour(11), event: 'escalated', by: 'desk:agent' } as const]
    const record = tableRecord({ ...WHOLE, history })
    expect(escalated(record).record).toBe(record)
  })

  it.each<{ name: string; part: Partial<TicketRecord>; missing: string }>([
    { name: 'no customer', part: { triage: WHOLE_TRIAGE }, missing: '`customer.id`' },
    {
      name: 'no severity',
      part: { ...WHOLE, triage: { status: 'open', support_owner: 'lena', team: 'java' } },
      missing: '`triage.severity`',
    },
    {
      name: 'no owner',
      part: { ...WHOLE, triage: { status: 'open', severity: 'major', team: 'java' } },
      missing: '`triage.support_owner`',
    },
  ])('is proposed where the ticket has $name', ({ part, missing }) => {
    const plan = escalated(tableRecord(part))
    expect(plan.record.triage).toMatchObject({ review: ['escalation-proposed'] })
    expect(plan.record.triage).not.toHaveProperty('escalated_at')
    expect(plan.problems.map(({ message }) => message)).toEqual([
      `Ticket 7 was escalated on the desk, but lacks ${missing}. It is proposed for escalation.`,
    ])
  })

  it('is proposed where the file gives no reason', () => {
    const { record, problems } = escalated(tableRecord(), { at: hour(11), reason: null })
    expect(record.triage.review).toEqual(['escalation-proposed'])
    expect(problems[0]?.message).toContain('`triage.escalation_reason`')
  })

  it.each([
    { name: 'before the last import', at: hour(10), review: undefined },
    { name: 'since the last import', at: hour(11), review: ['escalation-proposed'] },
  ])('is proposed once: of a known ticket where it was $name', ({ at, review }) => {
    const record = tableRecord({ customer: { id: 'cus-1' } })
    expect(escalated(record, { at, reason: 'SLA' }, record).record.triage.review).toEqual(review)
  })
})
