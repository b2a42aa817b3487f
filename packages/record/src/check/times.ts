import type { Path } from '../schema/path.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import type { Finding } from './finding.ts'
import { problem } from './problems.ts'

/** Nothing happens before the ticket was created, and no rating before it was asked for. */
export function timeFindings({ source, triage, resolution, history = [] }: TicketRecord): readonly Finding[] {
  const { created_at, satisfaction } = source
  const created: TimedField = { at: created_at, path: ['source', 'created_at'] }
  const offered: TimedField = {
    at: satisfaction?.csat?.offered_at,
    path: ['source', 'satisfaction', 'csat', 'offered_at'],
  }
  const ordered: readonly (readonly [TimedField, TimedField])[] = [
    [created, { at: source.updated_at, path: ['source', 'updated_at'] }],
    [created, { at: source.first_reply_at, path: ['source', 'first_reply_at'] }],
    [created, { at: source.solved_at, path: ['source', 'solved_at'] }],
    [created, { at: triage.escalated_at, path: ['triage', 'escalated_at'] }],
    [created, { at: resolution?.at, path: ['resolution', 'at'] }],
    [offered, { at: satisfaction?.csat?.rated_at, path: ['source', 'satisfaction', 'csat', 'rated_at'] }],
  ]
  return [
    ...ordered.flatMap(([earlier, later]) => wrongOrder(earlier, later)),
    ...tooEarly(history, created_at),
    ...unsorted(history),
  ]
}

interface TimedField {
  readonly at: string | undefined
  readonly path: Path
}

function wrongOrder(earlier: TimedField, later: TimedField): readonly Finding[] {
  if (earlier.at === undefined || later.at === undefined || later.at >= earlier.at) return []
  const values = {
    later: later.path.join('.'),
    laterAt: later.at,
    earlier: earlier.path.join('.'),
    earlierAt: earlier.at,
  }
  return [{ ...problem('record/times-out-of-order', values), path: later.path }]
}

/** In a sorted history only the first event can be too early. */
function tooEarly([first]: NonNullable<TicketRecord['history']>, created: string): readonly Finding[] {
  if (first === undefined || first.at >= created) return []
  const values = { eventAt: first.at, createdAt: created }
  return [{ ...problem('record/event-before-creation', values), path: ['history', 0, 'at'] }]
}

function unsorted(history: NonNullable<TicketRecord['history']>): readonly Finding[] {
  const index = history.findIndex(({ at }, place) => at < (history[place - 1]?.at ?? ''))
  if (index < 0) return []
  return [
    {
      ...problem('record/history-not-sorted', {}),
      path: ['history', index, 'at'],
      fix: 'the events of `history` are sorted by their times',
    },
  ]
}
