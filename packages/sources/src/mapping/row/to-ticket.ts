import {
  CSAT_RATING,
  DECIDED_FIELDS,
  type Instant,
  omitUndefined,
  SOURCE_PRIORITY,
  SOURCE_STATUS,
  type SourceStatus,
} from '@triagebook/record'
import type {
  IncomingComment,
  IncomingEvent,
  IncomingTicket,
  MappedChange,
  MappedFields,
  MappedSection,
} from '../../kit/incoming-ticket.ts'
import type { Mapping } from '../read/mapping.ts'
import { TARGETS } from '../read/target.ts'
import type { RowValues } from './read-row.ts'

/** What a group of events has besides its last row. */
export interface Past {
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly events: readonly IncomingEvent[]
  readonly triage: readonly MappedChange[]
}

/** The values of a row as a ticket. Pure; the file's vocabulary was translated by its maps. */
export function toTicket(values: RowValues, mapping: Mapping, past: Past | null): IncomingTicket {
  const text = (target: keyof typeof TARGETS) => values.get(target)?.text ?? null
  const native = (target: keyof typeof TARGETS) => values.get(target)?.native ?? null
  const status = word(SOURCE_STATUS, text('source.status')) ?? 'open'
  const createdAt = past?.createdAt ?? text('source.created_at') ?? ''
  const isGone = status === 'deleted'
  const customerId = text('customer.id')
  const reopens = text('source.reopens')
  return {
    nativeId: text('source.native_id') ?? '',
    title: isGone ? '' : (text('title') ?? ''),
    url: text('source.url'),
    nativeStatus: native('source.status') ?? status,
    status,
    nativePriority: native('source.priority'),
    priority: word(SOURCE_PRIORITY, text('source.priority')),
    nativeType: null,
    createdAt,
    updatedAt: past?.updatedAt ?? text('source.updated_at') ?? newestOf(values),
    firstReplyAt: text('source.first_reply_at'),
    solvedAt: isSolved(status) ? text('source.solved_at') : null,
    requesterId: text('source.requester'),
    organization: customerId === null ? null : { id: customerId, name: text('customer.name') },
    tags: [...new Set(values.get('source.tags')?.items ?? [])].sort(),
    groupId: null,
    fields: cellsOf(values, mapping),
    satisfaction: satisfactionOf(values),
    reopens: reopens === null ? null : Number(reopens),
    mergedInto: text('source.merged_into'),
    text: isGone ? 'scrubbed' : 'present',
    comments: isGone ? [] : contextOf(values, createdAt),
    events: past?.events ?? [],
    mapped: mappedFields(values, mapping, past),
    raw: cellsOf(values, mapping),
  }
}

export function isSolved(status: SourceStatus): boolean {
  return status === 'solved' || status === 'closed'
}

function word<T extends string>(words: readonly T[], text: string | null): T | null {
  return words.find((one) => one === text) ?? null
}

/** If a file does not say when a ticket was changed, its newest time is the earliest possible one. */
function newestOf(values: RowValues): Instant {
  const times = [...values].flatMap(([target, { text }]) => (TARGETS[target] === 'instant' ? [text] : []))
  return times.sort().at(-1) ?? ''
}

/** The mapped cells as the file has them, for the connection’s filter; times and texts are not for filtering. */
function cellsOf(values: RowValues, { fields }: Mapping): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...fields].flatMap(([target, rule]) => {
      const kind = TARGETS[target]
      const value = values.get(target)
      const isWord = kind !== 'instant' && kind !== 'text'
      return rule.kind === 'column' && isWord && value !== undefined ? [[rule.column, value.native]] : []
    }),
  )
}

function satisfactionOf(values: RowValues): IncomingTicket['satisfaction'] {
  const value = values.get('source.satisfaction.csat.rating')
  const rating = word(CSAT_RATING, value?.text ?? null)
  if (value === undefined || rating === null) return null
  const ratedAt = values.get('source.satisfaction.csat.rated_at')?.text
  return { csat: omitUndefined({ rating, native: value.native, rated_at: ratedAt }) }
}

function contextOf(values: RowValues, at: Instant): readonly IncomingComment[] {
  const words = values.get('body.context')
  if (words === undefined) return []
  return [
    {
      id: 'context',
      at,
      author: 'customer',
      authorId: values.get('source.requester')?.text ?? null,
      public: true,
      format: 'plain',
      text: words.text,
      attachments: [],
    },
  ]
}

const SECTIONS = {
  'body.steps_to_reproduce': 'Steps to reproduce',
  'body.logs_and_environment': 'Logs and environment',
  'body.customer_impact': 'Customer impact',
} as const satisfies Partial<Record<keyof typeof TARGETS, MappedSection>>

function mappedFields(values: RowValues, mapping: Mapping, past: Past | null): MappedFields {
  const text = (target: keyof typeof TARGETS) => values.get(target)?.text
  return {
    triage: triageOf(values, mapping),
    triagePast: past?.triage ?? [],
    customer: omitUndefined<MappedFields['customer']>({
      tier: text('customer.tier'),
      segment: text('customer.segment'),
      revenue_band: text('customer.revenue_band'),
    }),
    sections: (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).flatMap((target) => {
      const words = text(target)
      return words === undefined ? [] : [{ title: SECTIONS[target], text: words }]
    }),
    isDated: past !== null || mapping.fields.has('source.updated_at'),
  }
}

function triageOf(values: RowValues, { fields }: Mapping): MappedFields['triage'] {
  return Object.fromEntries(
    TRIAGE_FIELDS.flatMap((field) => {
      const text = values.get(`triage.${field}`)?.text ?? null
      const value = field === 'tech_debt' && text !== null ? text === 'true' : text
      return fields.has(`triage.${field}`) ? [[field, value]] : []
    }),
  )
}

const TRIAGE_FIELDS = DECIDED_FIELDS.flatMap((field) => (field === 'status' ? [] : [field]))
