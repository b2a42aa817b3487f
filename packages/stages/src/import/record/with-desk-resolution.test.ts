import type { TicketRecord } from '@triagebook/record'
import type { IncomingTicket, MappedFields } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import { deskRecord, hour, incomingTicket, settingsWith } from '../../../test-data/incoming-ticket.ts'
import { withDeskResolution } from './with-desk-resolution.ts'

const SETTINGS = settingsWith('vocabulary: { resolution_code: [workaround] }\n')
const CODE = { code: 'code-fix', void: null }

const fields = (resolution: MappedFields['resolution']): MappedFields => ({
  triage: {},
  triagePast: [],
  customer: {},
  sections: [],
  isDated: true,
  ...(resolution && { resolution }),
})

interface Given {
  readonly record?: TicketRecord
  readonly before?: TicketRecord | null
  readonly resolution?: MappedFields['resolution']
  readonly ticket?: Partial<IncomingTicket>
}

function ended({ record = deskRecord(), before = null, resolution = CODE, ticket = {} }: Given = {}) {
  const incoming = incomingTicket({
    status: 'closed',
    solvedAt: hour(11),
    mapped: fields(resolution),
    ...ticket,
  })
  return withDeskResolution(record, before, incoming, SETTINGS)
}

describe('an end that a file tells', () => {
  it('resolves the ticket with its closure code, by the desk', () => {
    const { record, problems } = ended()
    expect(record).toMatchObject({
      triage: { status: 'resolved' },
      resolution: { code: 'code-fix', at: hour(11) },
      history: [
        {
          at: hour(11),
          event: 'resolved',
          field: 'triage.status',
          from: 'open',
          to: 'resolved',
          by: 'desk:agent',
        },
      ],
    })
    expect(record.triage.decided).toBeUndefined()
    expect(problems).toEqual([])
    expect(ended({ record, before: record }).record).toBe(record)
  })

  it.each([
    { name: 'a void reason', resolution: { code: null, void: 'duplicate' }, expected: { void: 'duplicate' } },
    {
      name: 'a void reason, whatever its code',
      resolution: { code: 'code-fix', void: 'spam' },
      expected: { void: 'spam' },
    },
    {
      name: 'a code of the settings',
      resolution: { code: 'workaround', void: null },
      expected: { code: 'workaround' },
    },
  ] as const)('may be $name', ({ resolution, expected }) => {
    expect(ended({ resolution }).record.resolution).toEqual({ ...expected, at: hour(11) })
  })

  it.each([
    { name: 'the file has none', given: { ticket: { mapped: fields(undefined) } } },
    { name: 'the desk did not end the ticket', given: { ticket: { status: 'pending' as const } } },
    { name: 'there is one already', given: { record: deskRecord({ resolution: { void: 'spam' } }) } },
    {
      name: 'a person gave the ticket another status',
      given: { before: deskRecord({ triage: { status: 'in-progress' } }) },
    },
  ])('is not written where $name', ({ given }) => {
    const { record, problems } = ended(given)
    expect(record).toEqual(given.record ?? deskRecord())
    expect(problems).toEqual([])
  })

  it.each([
    { name: 'of a ticket that a person resolved', triage: { status: 'resolved' } },
    {
      name: 'of a ticket that a rule resolved',
      triage: {
        status: 'resolved',
        decided: { status: { value: 'resolved', by: 'rule:done@1', at: hour(10) } },
      },
    },
  ] as const)('adds its code $name', ({ triage }) => {
    const before = deskRecord({ triage })
    expect(ended({ record: before, before }).record).toEqual({
      ...before,
      resolution: { code: 'code-fix', at: hour(11) },
    })
  })

  it('says that the book does not know a code', () => {
    const { record, problems } = ended({ resolution: { code: 'fixed', void: null } })
    expect(record).toEqual(deskRecord())
    expect(problems).toMatchObject([
      { code: 'import/outside-vocabulary', message: expect.stringContaining('closure code “fixed”') },
    ])
  })

  it.each([
    { name: 'escalated', triage: { status: 'open', escalated_at: hour(10) }, code: 'import/no-docs-link' },
    { name: 'not escalated', triage: { status: 'open' }, code: undefined },
  ] as const)('as docs-updated needs a link where the ticket is escalated: $name', ({ triage, code }) => {
    const { problems } = ended({
      record: deskRecord({ triage }),
      resolution: { code: 'docs-updated', void: null },
    })
    expect(problems[0]?.code).toBe(code)
  })

  it('is no earlier than the last change of the status', () => {
    const history = [
      {
        at: hour(12),
        event: 'changed',
        field: 'triage.status',
        from: 'open',
        to: 'in-progress',
        by: 'rule:x@1',
      },
    ] as const
    const record = deskRecord({
      triage: {
        status: 'in-progress',
        decided: { status: { value: 'in-progress', by: 'rule:x@1', at: hour(12) } },
      },
      history,
    })
    expect(ended({ record }).record.resolution?.at).toBe(hour(12))
  })
})
