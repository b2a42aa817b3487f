import { escalate, printRecord, recordPath, type TicketRecord } from '@triagebook/record'
import { checkRecord } from '@triagebook/record/check'
import { readRecord } from '@triagebook/record/read'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AT, RECORD, SETTINGS } from '../../test-data/a-ticket.ts'
import { missingToEscalate } from './missing-to-escalate.ts'

/** What `validate` misses in the ticket once it is escalated, by field. */
function missedBy(record: TicketRecord): readonly string[] {
  const escalated = escalate(record, { by: 'anna', at: AT, reason: 'x' })
  const file = readRecord(recordPath(record), printRecord({ record: escalated, body: '' }))
  if (!file.ok) throw new Error(JSON.stringify(file.problems))
  return checkRecord(file.value, SETTINGS)
    .filter(({ code }) => code === 'record/missing-once-escalated')
    .map(({ message }) => /`([^`]+)` is missing/.exec(message)?.[1] ?? '')
    .sort()
}

it('names what validate would miss, for each desk and whatever is there', () => {
  const part = fc.boolean()
  const there = fc.record({
    customer: part,
    url: part,
    severity: part,
    support: part,
    engineer: part,
    team: part,
    platform: fc.constantFrom(
      ...([
        'zendesk',
        'freshdesk',
        'intercom',
        'jira',
        'gitlab',
        'github',
        'email',
        'csv',
        'json',
        'manual',
      ] as const),
    ),
  })
  fc.assert(
    fc.property(there, ({ customer, url, severity, support, engineer, team, platform }) => {
      const { customer: _, ...rest } = RECORD
      const { url: __, ...source } = RECORD.source
      const record: TicketRecord = {
        ...rest,
        ...(customer && { customer: { id: 'cus_1' } }),
        source: { ...source, platform, ...(url && { url: 'https://a.example' }) },
        triage: {
          status: 'open',
          ...(severity && { severity: 'minor' as const }),
          ...(support && { support_owner: 'lena' }),
          ...(engineer && { engineering_owner: 'abel' }),
          ...(team && { team: 'java' }),
        },
        history: [],
      }
      expect(
        missingToEscalate(record)
          .map(({ field }) => field)
          .sort(),
      ).toEqual(missedBy(record))
    }),
  )
})

it('says how each is added', () => {
  const { customer: _, ...rest } = RECORD
  const record = { ...rest, source: { ...RECORD.source }, triage: { status: 'open' as const } }
  expect(missingToEscalate(record)).toEqual([
    { field: 'customer.id', what: 'the customer', how: 'Add `customer.id` to the record.', command: null },
    {
      field: 'triage.severity',
      what: 'the severity',
      how: 'Run `severity zendesk-eu-1 critical|major|minor`.',
      command: 'severity',
    },
    {
      field: 'triage.support_owner',
      what: 'the support owner',
      how: 'Run `assign zendesk-eu-1 <login> support`.',
      command: 'assign',
    },
    {
      field: 'triage.engineering_owner',
      what: 'an engineering owner or a team',
      how: 'Run `team zendesk-eu-1 <team>` or `assign zendesk-eu-1 <login> engineering`.',
      command: 'team',
    },
  ])
})
