import type { Problem } from '../problem/problem.ts'
import { asWarning } from '../problem/problem-catalogue.ts'
import type { RecordFile } from '../record/record-file.ts'
import type { Path } from '../schema/path.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import type { Finding } from './finding.ts'
import { placeFindings } from './place-findings.ts'
import { problem } from './problems.ts'

const HOUR = 3_600_000

/** Warnings of values that are valid and probably a slip: a time in the future, a day before the ticket. */
export function unlikelyValues(file: RecordFile, now: Date): readonly Problem[] {
  const { record } = file
  const findings = [...inTheFuture(record, now), ...dueBefore(record), ...escalatedAfter(record)]
  return findings.length === 0 ? [] : placeFindings(findings, file)
}

/** A day ahead is allowed for: somebody may have written the time of a clock on the wall, or of one that is fast. */
function inTheFuture({ triage, resolution }: TicketRecord, now: Date): readonly Finding[] {
  const written: readonly (readonly [Path, string | undefined])[] = [
    [['triage', 'escalated_at'], triage.escalated_at],
    [['resolution', 'at'], resolution?.at],
  ]
  return written.flatMap(([path, at]) =>
    at === undefined || Date.parse(at) <= now.getTime() + 24 * HOUR
      ? []
      : [{ ...problem('record/in-the-future', { field: path.join('.'), at }), path }],
  )
}

/** A day ends at the latest 36 hours after it began in UTC. */
function dueBefore({ source, triage, resolution }: TicketRecord): readonly Finding[] {
  const written: readonly (readonly [Path, string | undefined])[] = [
    [['triage', 'next_step', 'due'], triage.next_step?.due],
    [['resolution', 'follow_up', 'due'], resolution?.follow_up?.due],
  ]
  return written.flatMap(([path, due]) =>
    due === undefined || Date.parse(due) + 36 * HOUR > Date.parse(source.created_at)
      ? []
      : [outOfOrder({ path, at: due }, { path: ['source', 'created_at'], at: source.created_at })],
  )
}

function escalatedAfter({ triage, resolution }: TicketRecord): readonly Finding[] {
  const [escalated, resolved] = [triage.escalated_at, resolution?.at]
  if (escalated === undefined || resolved === undefined || escalated <= resolved) return []
  return [
    outOfOrder(
      { path: ['resolution', 'at'], at: resolved },
      { path: ['triage', 'escalated_at'], at: escalated },
    ),
  ]
}

interface Timed {
  readonly path: Path
  readonly at: string
}

function outOfOrder(later: Timed, earlier: Timed): Finding {
  const values = {
    later: later.path.join('.'),
    laterAt: later.at,
    earlier: earlier.path.join('.'),
    earlierAt: earlier.at,
  }
  return { ...asWarning(problem('record/times-out-of-order', values)), path: later.path }
}
