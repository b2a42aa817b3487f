import type {
  CsatRating,
  HistoryEvent,
  Instant,
  Resolution,
  Source,
  TicketRecord,
  Triage,
} from '@triagebook/record'
import { aRecord } from '@triagebook/record/test-data'
import type { Kpi, Scope } from '../src/figure/kpi.ts'
import { readTicket, type Ticket } from '../src/history/ticket.ts'
import { emptyTally } from '../src/tally/tally.ts'

/** What one thing that happened changes in the record. */
export interface Change {
  readonly source?: Partial<Source>
  readonly triage?: Partial<Triage>
  /** null removes it. */
  readonly resolution?: Resolution | null
  readonly history?: readonly HistoryEvent[]
}

/** A ticket of a desk, opened at this moment, and what then happened to it. */
export function aTicket(
  id: string,
  opened: Instant,
  ...changes: readonly Change[]
): { readonly record: TicketRecord; readonly path: string } {
  const resolution = changes.findLast((change) => change.resolution !== undefined)?.resolution ?? undefined
  const record = aRecord({
    id,
    title: `Title of ${id}`,
    source: Object.assign(
      { native_id: id, status: 'open', created_at: opened, updated_at: opened } as const,
      ...changes.map(({ source }) => source),
    ),
    triage: Object.assign({}, ...changes.map(({ triage }) => triage)),
    history: [
      { at: opened, event: 'created', by: 'desk:customer' },
      ...changes.flatMap(({ history = [] }) => history),
    ],
    ...(resolution && { resolution }),
  })
  return { record, path: `tickets/${id}.md` }
}

/** The ticket as the figures know it at this moment. */
export function seenAt(asOf: Instant, file: ReturnType<typeof aTicket>): Ticket {
  return readTicket(file, new Date(asOf).getTime() / 1000)
}

/** A field of triage changed. `by` is a login or a rule. */
export function set(at: Instant, field: string, to: string, by: string): Change {
  return { history: [{ at, event: 'changed', field: `triage.${field}`, to, by }] }
}

/** The desk solved it. */
export function solved(at: Instant, resolution: Resolution = {}): Change {
  return {
    source: { status: 'solved' },
    triage: { status: 'resolved' },
    resolution,
    history: [{ at, event: 'changed', field: 'source.status', from: 'open', to: 'solved', by: 'desk:agent' }],
  }
}

/** The customer wrote again after that. */
export function reopened(at: Instant): Change {
  return {
    source: { status: 'open' },
    triage: { status: 'open' },
    resolution: null,
    history: [
      { at, event: 'changed', field: 'source.status', from: 'solved', to: 'open', by: 'desk:customer' },
      { at, event: 'reopened', field: 'triage.status', from: 'resolved', to: 'open', by: 'desk:customer' },
    ],
  }
}

export function escalated(at: Instant): Change {
  return { triage: { escalated_at: at }, history: [{ at, event: 'escalated', by: 'lena' }] }
}

/** The desk sent its survey, and the customer answered it. */
export function rated(at: Instant, rating: CsatRating): Change {
  return {
    source: { satisfaction: { csat: { offered_at: at, rating, rated_at: at } } },
    history: [{ at, event: 'rated', by: 'desk:customer' }],
  }
}

/** The desk says when support first replied. */
export function replied(at: Instant): Change {
  return { source: { first_reply_at: at } }
}

/** A person resolved it in triage. */
export function resolved(at: Instant, resolution: Resolution = {}): Change {
  return {
    triage: { status: 'resolved' },
    resolution,
    history: [{ at, event: 'resolved', field: 'triage.status', from: 'open', to: 'resolved', by: 'lena' }],
  }
}

/** Type, severity, priority and team, all at once and by the same person or rule. */
export function triagedBy(at: Instant, by: string): Change {
  const values = { type: 'bug', severity: 'minor', priority: 'P3', team: 'java' }
  return {
    history: Object.entries(values).map(([field, to]) => ({
      at,
      event: 'changed',
      field: `triage.${field}`,
      to,
      by,
    })),
  }
}

/** What the KPI measures of these tickets. */
export function measured(kpi: Kpi, tickets: readonly Ticket[], scope: Partial<Scope> = {}) {
  const tally = emptyTally()
  for (const ticket of tickets) kpi.observe(tally, ticket)
  const vocabulary = { type: [], resolution_code: [], component: [], tier: [], segment: [], revenue_band: [] }
  return kpi.finish(tally, { opened: 0, vocabulary, ...scope })
}
