import { readRecord } from '../src/read/read-record.ts'
import type { RecordFile } from '../src/record/record-file.ts'
import type { Path } from '../src/schema/path.ts'
import type { TicketRecord } from '../src/schema/types.generated.ts'

/** A ticket in triage, not escalated. */
export const RECORD: TicketRecord = {
  id: 'zendesk-eu-1',
  title: 'Export stops: after 65,536 rows',
  source: {
    connection: 'zendesk-eu',
    platform: 'zendesk',
    native_id: '1',
    url: 'https://acme.zendesk.example/agent/tickets/1',
    status: 'open',
    created_at: '2026-03-26T10:56:07Z',
    updated_at: '2026-03-27T10:56:07Z',
    tags: ['export', 'yes', 'csv file'],
    reopens: 0,
  },
  customer: { id: 'cus_1', tier: 'business', segment: 'retail' },
  triage: {
    type: 'bug',
    confirmed: 'unconfirmed',
    severity: 'major',
    team: 'java',
    tech_debt: false,
    status: 'open',
    next_step: { text: 'Reproduce on staging', who: 'kei', due: '2026-03-30' },
    review: ['high-impact'],
    decided: {
      type: {
        value: 'bug',
        by: 'rule:bug-words@2026.1',
        at: '2026-03-26T11:00:23Z',
        why: '"rows" in title',
        confidence: 0.95,
      },
      severity: { value: 'major', by: 'kei', at: '2026-03-26T11:00:24Z' },
    },
  },
  history: [
    { at: '2026-03-26T10:56:07Z', event: 'created', by: 'desk:customer' },
    {
      at: '2026-03-26T11:00:23Z',
      event: 'changed',
      field: 'triage.type',
      to: 'bug',
      by: 'rule:bug-words@2026.1',
    },
    { at: '2026-03-27T10:56:07Z', event: 'support-replied', by: 'anna' },
  ],
}

/** What a test says of a record; all else is the least that a record must say. */
export interface RecordDifferences extends Partial<Omit<TicketRecord, 'source' | 'triage'>> {
  readonly source?: Partial<TicketRecord['source']>
  readonly triage?: Partial<TicketRecord['triage']>
}

/** A new ticket of which nothing is decided, but for what the test says. */
export function aRecord({ source, triage, ...rest }: RecordDifferences = {}): TicketRecord {
  return {
    id: 'desk-1',
    title: 'Something',
    ...rest,
    source: {
      connection: 'desk',
      platform: 'zendesk',
      native_id: '1',
      status: 'new',
      created_at: '2026-03-26T10:56:07Z',
      updated_at: '2026-03-26T10:56:07Z',
      ...source,
    },
    triage: { status: 'open', ...triage },
  }
}

/** A body with a line that looks like the end of the fields. */
export const BODY =
  '## Context\n\nIt stops.\n\n---\n\n## Timeline\n\n- 2026-03-26T10:56:07Z: customer: It stops.\n'
export const PATH = 'tickets/2026/03/zendesk-eu-1'

/** The file of a record that has to be readable. */
export function open(text: string, form: 'md' | 'yaml' = 'md'): RecordFile {
  const result = readRecord(`${PATH}.${form}`, text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** The record with another value at a path, or without one. */
export function changed(record: TicketRecord, path: Path, value: unknown): TicketRecord {
  const put = (part: unknown, [key = '', ...rest]: Path): unknown => {
    if (Array.isArray(part))
      return part.with(Number(key), rest.length > 0 ? put(part[Number(key)], rest) : value)
    const block: Readonly<Record<string, unknown>> = { ...(typeof part === 'object' ? part : {}) }
    const { [String(key)]: inner, ...others } = block
    const next = rest.length > 0 ? put(inner, rest) : value
    return next === undefined ? others : { ...block, [String(key)]: next }
  }
  return (path.length === 0 ? value : put(record, path)) as TicketRecord
}

/** The same ticket once it is escalated, with all that this needs. */
export const ESCALATED: TicketRecord = {
  ...RECORD,
  triage: {
    ...RECORD.triage,
    support_owner: 'anna',
    engineering_owner: 'kei',
    escalated_at: '2026-03-27T10:00:00Z',
    escalation_reason: 'SLA at risk',
  },
}
