import type { TicketRecord } from '@triagebook/record'

/** In milliseconds, both ends included. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

export interface ChangesOfTicket {
  readonly escalated: boolean
  readonly resolved: boolean
  readonly reopened: boolean
}

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
  return {
    escalated: isRecent(triage.escalated_at),
    resolved: isResolved && (has('resolved') || isRecent(resolution?.at)),
    reopened: !isResolved && has('reopened'),
  }
}
