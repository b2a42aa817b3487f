import {
  CSAT_RATING,
  DECIDED_FIELDS,
  type Instant,
  omitUndefined,
  SOURCE_PRIORITY,
  SOURCE_STATUS,
  type SourceStatus,
  VOID_REASON,
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

/** What a ticket has besides the values of its last row. */
export interface Past {
  /** Where the rows before tell: else the values do. */
  readonly times: { readonly createdAt: Instant; readonly updatedAt: Instant } | null
  readonly events: readonly IncomingEvent[]
  readonly triage: readonly MappedChange[]
  /** Messages after the one in the values, oldest first. */
  readonly comments: readonly IncomingComment[]
}

export const NO_PAST: Past = { times: null, events: [], triage: [], comments: [] }

/** The values of a row as a ticket. Pure; the file's vocabulary was translated by its maps. */
export function toTicket(values: RowValues, mapping: Mapping, past: Past): IncomingTicket {
  const text = (target: keyof typeof TARGETS) => values.get(target)?.text ?? null
  const native = (target: keyof typeof TARGETS) => values.get(target)?.native ?? null
  const status = word(SOURCE_STATUS, text('source.status')) ?? 'open'
  const createdAt = past.times?.createdAt ?? text('source.created_at') ?? ''
  const isGone = status === 'deleted'
  const comments = isGone ? [] : [...contextOf(values, createdAt), ...past.comments]
  const customerId = text('customer.id')
  const reopens = text('source.reopens')
  return {
    nativeId: text('source.native_id') ?? '',
    title: isGone ? '' : (text('title') ?? ''),
    url: text('source.url'),
    nativeStatus: text('source.native_status') ?? native('source.status') ?? status,
    status,
    nativePriority: text('source.native_priority') ?? native('source.priority'),
    priority: word(SOURCE_PRIORITY, text('source.priority')),
    nativeType: null,
    createdAt,
    updatedAt: past.times?.updatedAt ?? text('source.updated_at') ?? newestOf(values, past),
    firstReplyAt: text('source.first_reply_at') ?? firstReplyIn(comments),
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
    comments,
    events: past.events,
    mapped: mappedFields(values, mapping, past),
    names: nameOf(text('source.requester')),
    raw: cellsOf(values, mapping),
  }
}

/** Some files name the requester instead of giving an id. */
function nameOf(requester: string | null): readonly string[] {
  return requester !== null && /\p{L} \p{L}|\p{L}, ?\p{L}/u.test(requester) ? [requester] : []
}

export function isSolved(status: SourceStatus): boolean {
  return status === 'solved' || status === 'closed'
}

function word<T extends string>(words: readonly T[], text: string | null): T | null {
  return words.find((one) => one === text) ?? null
}

/** If a file does not say when a ticket was changed, its newest time is the earliest possible one. */
function newestOf(values: RowValues, { events, triage, comments }: Past): Instant {
  const own = [...values].flatMap(([target, { text }]) => (TARGETS[target] === 'instant' ? [text] : []))
  const times = [...own, ...[...events, ...triage, ...comments].map(({ at }) => at)]
  return times.sort().at(-1) ?? ''
}

/** The mapped cells as the file has them, for the connection’s filter; times and texts are not for filtering. */
function cellsOf(values: RowValues, { fields }: Mapping): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...fields].flatMap(([target, rule]) => {
      const kind = TARGETS[target]
      const value = values.get(target)
      const isWord = kind !== 'instant' && kind !== 'text'
      return rule.kind === 'columns' && isWord && value !== undefined
        ? [[rule.columns.join('|'), value.native]]
        : []
    }),
  )
}

/** The first public answer of support after the first message. */
function firstReplyIn(comments: readonly IncomingComment[]): Instant | null {
  const reply = comments.slice(1).find((comment) => comment.public && comment.author === 'agent')
  return reply?.at ?? null
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

function mappedFields(values: RowValues, mapping: Mapping, past: Past): MappedFields {
  const text = (target: keyof typeof TARGETS) => values.get(target)?.text
  return {
    triage: triageOf(values, mapping),
    ...escalationOf(values),
    ...resolutionOf(values),
    triagePast: past.triage,
    customer: omitUndefined<MappedFields['customer']>({
      tier: text('customer.tier'),
      segment: text('customer.segment'),
      revenue_band: text('customer.revenue_band'),
    }),
    sections: (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).flatMap((target) => {
      const words = text(target)
      return words === undefined ? [] : [{ title: SECTIONS[target], text: words }]
    }),
    isDated: past.times !== null || mapping.fields.has('source.updated_at'),
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

/** Only where the row has one: a key without a value would change the hash of every ticket. */
function escalationOf(values: RowValues): Pick<MappedFields, 'escalation'> {
  const at = values.get('triage.escalated_at')?.text
  return at === undefined
    ? {}
    : { escalation: { at, reason: values.get('triage.escalation_reason')?.text ?? null } }
}

function resolutionOf(values: RowValues): Pick<MappedFields, 'resolution'> {
  const code = values.get('resolution.code')?.text ?? null
  const reason = word(VOID_REASON, values.get('resolution.void')?.text ?? null)
  return code === null && reason === null ? {} : { resolution: { code, void: reason } }
}

const TRIAGE_FIELDS = DECIDED_FIELDS.flatMap((field) => (field === 'status' ? [] : [field]))
