import type { TicketRecord } from '../schema/types.generated.ts'
import type { Path } from '../schema/yaml-path.ts'
import type { Finding } from './finding.ts'

/** Nothing about a ticket happens before it was created, and no answer before its question. */
export function timeFindings({ source, triage, resolution, history = [] }: TicketRecord): readonly Finding[] {
  const { created_at, satisfaction } = source
  const created: Moment = { at: created_at, path: ['source', 'created_at'] }
  const offered: Moment = {
    at: satisfaction?.csat?.offered_at,
    path: ['source', 'satisfaction', 'csat', 'offered_at'],
  }
  const ordered: readonly (readonly [Moment, Moment])[] = [
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

interface Moment {
  readonly at: string | undefined
  readonly path: Path
}

function wrongOrder(earlier: Moment, later: Moment): readonly Finding[] {
  if (earlier.at === undefined || later.at === undefined || later.at >= earlier.at) return []
  return [
    {
      code: 'record/times-out-of-order',
      message: `\`${later.path.join('.')}\` (${later.at}) lies before \`${earlier.path.join('.')}\` (${earlier.at}).`,
      hint: 'Correct one of the two.',
      path: later.path,
    },
  ]
}

/** Of a history in order only the first event can be too early. */
function tooEarly([first]: NonNullable<TicketRecord['history']>, created: string): readonly Finding[] {
  if (first === undefined || first.at >= created) return []
  return [
    {
      code: 'record/event-before-creation',
      message: `The first event of \`history\` (${first.at}) lies before \`source.created_at\` (${created}).`,
      hint: 'Correct the time of the event; when the ticket was created never changes.',
      path: ['history', 0, 'at'],
    },
  ]
}

function unsorted(history: NonNullable<TicketRecord['history']>): readonly Finding[] {
  const index = history.findIndex(({ at }, place) => at < (history[place - 1]?.at ?? ''))
  if (index < 0) return []
  return [
    {
      code: 'record/history-not-sorted',
      message: 'An event of `history` lies before the one above it.',
      hint: 'Sort the lines of `history` by `at`, the oldest first.',
      path: ['history', index, 'at'],
      fix: 'the events of `history` are sorted by their times',
    },
  ]
}
