import { addEvents, escalate, omitUndefined, type RecordContent, type Triage } from '@triagebook/record'
import { err, ok, type Result } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { ArgumentsOf } from '../table/command.ts'
import type { Act } from './act.ts'
import { missingToEscalate } from './missing-to-escalate.ts'
import { addNote } from './notes.ts'

/** Puts a ticket on the agenda, once it has all that the meeting needs. */
export function startEscalation(
  { record, body }: RecordContent,
  { reason }: ArgumentsOf<'escalate'>,
  { by, at, prefix }: Act,
): Result<RecordContent> {
  const { id, triage } = record
  const since = triage.escalated_at
  if (since !== undefined) return err(problem('decide/already-escalated', { id, since }))
  const missing = missingToEscalate(record, prefix)
  if (missing.length === 0) return ok({ record: escalate(record, { by, at, reason }), body })
  const commands = missing.map((one) => one.how).join(' ')
  return err(
    problem('decide/missing-to-escalate', {
      id,
      missing: missing.map(({ what }) => what).join(', '),
      commands,
    }),
  )
}

/** Takes a ticket off the agenda, with what was waived for it; events have no words, so a note says why. */
export function endEscalation(
  { record, body }: RecordContent,
  { reason }: ArgumentsOf<'de-escalate'>,
  { by, at }: Act,
): Result<RecordContent> {
  const { id, triage, history } = record
  if (triage.escalated_at === undefined) return err(problem('decide/not-escalated', { id }))
  return ok({
    record: {
      ...record,
      triage: omitUndefined<Triage>({
        ...triage,
        escalated_at: undefined,
        escalation_reason: undefined,
        readiness: undefined,
      }),
      history: addEvents(history, [{ at, event: 'de-escalated', by }]),
    },
    body: addNote(body, `De-escalated: ${reason}`, { by, at }),
  })
}
