import { listed } from '../problem/suggest.ts'
import { isPerson } from '../record/actor.ts'
import { isSetByPerson, lastEvent } from '../record/decide.ts'
import type { HistoryEvent, TicketRecord } from '../schema/types.generated.ts'
import type { Finding } from './finding.ts'

/** Where people may move a ticket to. */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  open: ['in-progress', 'blocked', 'resolved'],
  'in-progress': ['open', 'blocked', 'resolved'],
  blocked: ['open', 'in-progress', 'resolved'],
  resolved: ['open'],
}

/** The ticket's status moves as people may move it, and says what it waits for while it is blocked. */
export function statusFindings(record: TicketRecord): readonly Finding[] {
  return [...blockedFindings(record), ...moveFindings(record)]
}

function blockedFindings(record: TicketRecord): readonly Finding[] {
  const { status, blocked } = record.triage
  if (status === 'blocked' && blocked === undefined) {
    return [
      {
        code: 'record/blocked-without-reason',
        // What a rule derives must not make a record invalid: then it is for the next person to say.
        ...(!isSetByPerson(record, 'status') && { severity: 'warning' as const }),
        message: 'The ticket is blocked, but nothing says what it waits for.',
        hint: 'Add `triage.blocked` with `on` (customer, engineering, third-party) and `why`.',
        path: ['triage', 'status'],
      },
    ]
  }
  if (status === 'blocked' || blocked === undefined) return []
  return [
    {
      code: 'record/blocked-left-behind',
      message: `\`triage.blocked\` says what the ticket waits for, but its status is \`${status}\`.`,
      hint: 'Delete `triage.blocked`, or set `triage.status: blocked`.',
      path: ['triage', 'blocked'],
    },
  ]
}

function moveFindings(record: TicketRecord): readonly Finding[] {
  const { history = [], triage } = record
  const past = history.flatMap(({ field, by, from, to }, index) =>
    field === 'triage.status' && isPerson(by) ? illegalMove(from, to, ['history', index]) : [],
  )
  // A person's edit of the file has no event yet: the next run signs it.
  const last = lastEvent(record, 'status')
  const edited = isSetByPerson(record, 'status') && last?.to !== undefined && last.to !== triage.status
  return edited ? [...past, ...illegalMove(last.to, triage.status, ['triage', 'status'])] : past
}

function illegalMove(
  from: HistoryEvent['from'],
  to: HistoryEvent['to'],
  path: Finding['path'],
): readonly Finding[] {
  const allowed = MOVES[from ?? '']
  if (!allowed || to === undefined || to === from || allowed.includes(to)) return []
  return [
    {
      code: 'record/illegal-move',
      message: `A ticket does not go from \`${from}\` to \`${to}\`.`,
      hint: `From \`${from}\` it goes to ${listed(allowed)}.`,
      path,
    },
  ]
}
