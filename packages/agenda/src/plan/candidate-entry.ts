import { missingToEscalate } from '@triagebook/decide'
import type { TicketRecord } from '@triagebook/record'
import type { Candidate, CandidateReason } from '../model/agenda.ts'
import { ageInDays, ticketLink } from './agenda-ticket.ts'
import { customerName } from './customer-name.ts'
import type { MeetingView, TicketFile } from './meeting-view.ts'
import { nextTarget } from './next-target.ts'
import { mostUrgentFirst, type Urgency, urgencyOf } from './urgency.ts'

// These look late, whatever the targets say: nobody took them for two days, or they are open for two weeks.
const DAYS_NEW = 2
const DAYS_OPEN = 14

/** The strongest first. */
const RANKS = [
  'proposed',
  'first-priority',
  'urgent',
  'late',
  'waiting',
] as const satisfies readonly CandidateReason['kind'][]

const STRONG: ReadonlySet<CandidateReason['kind']> = new Set(['proposed', 'first-priority', 'urgent'])

export interface CandidateEntry {
  readonly candidate: Candidate
  /** Its reason matters on every day, not only while nothing is escalated. */
  readonly isStrong: boolean
  readonly rank: number
  readonly urgency: Urgency
}

/** Null for a ticket that there is no reason to escalate. The caller has made sure that it is open, not escalated, not withheld, and of this meeting. */
export function candidateEntry(file: TicketFile, view: MeetingView): CandidateEntry | null {
  const { record } = file
  const reasons = reasonsFor(record, view)
  const [first] = reasons
  if (first === undefined) return null
  const { title, triage, source } = record
  return {
    candidate: {
      ticket: ticketLink(file, view),
      title,
      customer: customerName(record, view.settings),
      severity: triage.severity ?? null,
      priority: triage.priority ?? null,
      reasons,
      missing: missingToEscalate(record),
    },
    isStrong: STRONG.has(first.kind),
    rank: RANKS.indexOf(first.kind),
    urgency: { ...urgencyOf(record), since: source.created_at },
  }
}

/** By the strongest reason, then the most urgent. */
export function strongestFirst(a: CandidateEntry, b: CandidateEntry): number {
  return a.rank - b.rank || mostUrgentFirst(a.urgency, b.urgency)
}

function reasonsFor(record: TicketRecord, view: MeetingView): readonly CandidateReason[] {
  const { triage, source } = record
  const { review = [], priority } = triage
  const days = ageInDays(source.created_at, view)
  const isNew = source.status === 'new' && days >= DAYS_NEW
  const isWaiting = isNew || (isWithSupport(record) && days >= DAYS_OPEN)
  const next = nextTarget(record, view)
  return [
    ...(review.includes('escalation-proposed') ? [{ kind: 'proposed' } as const] : []),
    ...(priority === 'P1' ? [{ kind: 'first-priority' } as const] : []),
    ...(source.priority === 'urgent' ? [{ kind: 'urgent' } as const] : []),
    ...(next?.isLate === true
      ? [{ kind: 'late', words: next.words } as const]
      : isWaiting
        ? [{ kind: 'waiting', days, isNew } as const]
        : []),
  ]
}

/** The desk does not say that it waits for somebody else. */
function isWithSupport({ source }: TicketRecord): boolean {
  return source.status === 'new' || source.status === 'open'
}
