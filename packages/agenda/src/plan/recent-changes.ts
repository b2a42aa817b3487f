import type { HistoryEvent, TicketRecord } from '@triagebook/record'
import type { Move } from '../model/agenda.ts'

/** In milliseconds, both ends included. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

export interface ChangesOfTicket {
  readonly escalated: boolean
  readonly resolved: boolean
  readonly reopened: boolean
  /** Of a ticket that is open and was escalated before; else none. */
  readonly moves: readonly Move[]
}

const MOVED_FIELDS = ['team', 'priority', 'lane', 'status'] as const

/** What happened to an escalated ticket in that time. What was undone in the meantime is left out. */
export function recentChanges(
  { triage, resolution, history = [] }: TicketRecord,
  span: TimeSpan,
): ChangesOfTicket {
  const isRecent = (instant: string | undefined): boolean => {
    const at = instant === undefined ? Number.NaN : Date.parse(instant)
    return at >= span.from && at <= span.to
  }
  const has = (name: string) => history.some(({ event, at }) => event === name && isRecent(at))
  const isResolved = triage.status === 'resolved'
  const escalated = isRecent(triage.escalated_at)
  const reopened = !isResolved && has('reopened')
  const isOld = !isResolved && !escalated && !reopened
  return {
    escalated,
    resolved: isResolved && (has('resolved') || isRecent(resolution?.at)),
    reopened,
    moves: isOld ? movesIn(history.filter(({ event, at }) => event === 'changed' && isRecent(at))) : [],
  }
}

/** From the first value to the last of each field; a first decision is none, nor is what was undone. */
function movesIn(changes: readonly HistoryEvent[]): readonly Move[] {
  return MOVED_FIELDS.flatMap((what) => {
    const ofField = changes.filter(({ field }) => field === `triage.${what}`)
    const from = ofField[0]?.from
    const to = ofField.at(-1)?.to
    return from === undefined || to === undefined || from === to ? [] : [{ what, from, to }]
  })
}
