import { dayStart } from '@triagebook/calendar'
import type { Day, Settings, TicketRecord } from '@triagebook/record'
import type { Recap } from './agenda.ts'
import { ticketLink } from './agenda-ticket.ts'

/** What became of escalated tickets from the start of `since` until `now`. What was undone meanwhile is left out. */
export function recapOf(
  escalated: readonly TicketRecord[],
  settings: Settings,
  since: Day,
  now: Date,
): Recap {
  const from = dayStart(since, settings.time_zone).getTime()
  const isRecent = (instant: string | undefined): boolean => {
    const at = instant === undefined ? Number.NaN : Date.parse(instant)
    return at >= from && at <= now.getTime()
  }
  const happened = (record: TicketRecord, event: string): boolean =>
    record.history?.some((entry) => entry.event === event && isRecent(entry.at)) ?? false
  const links = (records: readonly TicketRecord[]) => records.map((record) => ticketLink(record, settings))
  const resolved = escalated.filter(({ triage }) => triage.status === 'resolved')
  const open = escalated.filter(({ triage }) => triage.status !== 'resolved')
  return {
    since,
    escalated: links(escalated.filter(({ triage }) => isRecent(triage.escalated_at))),
    resolved: links(
      resolved.filter((record) => happened(record, 'resolved') || isRecent(record.resolution?.at)),
    ),
    reopened: links(open.filter((record) => happened(record, 'reopened'))),
  }
}
