import { judge } from '@triagebook/approval'
import { targetFor } from '@triagebook/calendar'
import type { MergedPull } from '@triagebook/forge'
import { type HistoryEvent, instant, type RecordFile } from '@triagebook/record'
import { finishedSteps } from '../gate/clock/finished-steps.ts'
import type { ReadCase } from '../gate/facts/case-reader.ts'

/** A merged pull request, and how it is named in records. */
export interface MergedCase {
  readonly pull: Pick<MergedPull, 'createdAt' | 'mergedAt'>
  /** `acme/shop#12` */
  readonly reference: string
  readonly case: Pick<
    ReadCase,
    'policy' | 'facts' | 'targets' | 'prefix' | 'readyAt' | 'commitTimes' | 'records'
  >
}

/** What the history of the one ticket of a pull request gets. */
export interface TicketTimings {
  readonly path: string
  readonly events: readonly HistoryEvent[]
}

/**
 * An event for each step of a merged pull request that has a target: `at` its end, `from` its start, `to` the pull
 * request. Null where it has none, and where it belongs to no ticket or to several, of which none counts more.
 */
export function eventsOf({ pull, reference, case: own }: MergedCase): TicketTimings | null {
  const { targets, records, policy, prefix, commitTimes, readyAt } = own
  const [ticket, ...others] = records
  if (targets === null || ticket === undefined || others.length > 0) return null
  const facts = factsBefore(own.facts, pull.mergedAt)
  const steps = finishedSteps(judge(policy, facts), {
    ...{ policy, facts, commitTimes, prefix },
    opened: readyAt ?? pull.createdAt,
    mergedAt: pull.mergedAt,
  })
  const kind = kindOf(ticket)
  const events = steps
    .filter(({ step }) => targetFor(targets, { clock: step, ...kind }) !== undefined)
    .map(
      ({ step, start, end }): HistoryEvent => ({
        at: instant(end),
        event: 'review-stage',
        field: step,
        from: instant(start),
        to: reference,
        by: 'stage:gate',
      }),
    )
  return events.length === 0 ? null : { path: ticket.path, events }
}

/** What people say after the merge has released nothing. */
function factsBefore(facts: ReadCase['facts'], mergedAt: Date): ReadCase['facts'] {
  const { reviews, comments } = facts
  return {
    ...facts,
    now: mergedAt,
    reviews: reviews.filter(({ at }) => at <= mergedAt),
    comments: comments.filter(({ at }) => at <= mergedAt),
  }
}

function kindOf({ record: { triage, customer } }: RecordFile) {
  return { priority: triage.priority, tier: customer?.tier, team: triage.team }
}
