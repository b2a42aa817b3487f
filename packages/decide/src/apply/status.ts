import {
  type Instant,
  lastEvent,
  omitUndefined,
  type RecordContent,
  type Resolution,
  signBlock,
  type TicketRecord,
  type Triage,
} from '@triagebook/record'
import { err, ok, problemsOf, type Result } from '@triagebook/record/problem'
import { PROBLEMS as RECORD_PROBLEMS } from '@triagebook/record/problems'
import { problem } from '../problems.ts'
import type { ArgumentsOf } from '../table/command.ts'
import type { Act } from './act.ts'
import { setField } from './set-field.ts'

const recordProblem = problemsOf(RECORD_PROBLEMS)

/** Moves a ticket; whether people may move it so is for the check of the whole record. */
export function setStatus(record: TicketRecord, values: ArgumentsOf<'status'>, act: Act): TicketRecord {
  if ('on' in values) return block(record, values, act)
  const { value, why } = values
  return value === 'resolved' ? resolve(record, {}, act, why) : setField(record, 'status', value, act, why)
}

/** A blocked ticket says what it waits for. */
export function block(record: TicketRecord, { on, why }: ArgumentsOf<'blocked'>, act: Act): TicketRecord {
  // What it waited for until now is known only here.
  const blocked = setField(signBlock(record, act), 'status', 'blocked', act, why)
  return signBlock({ ...blocked, triage: { ...blocked.triage, blocked: { on, why } } }, act)
}

/** How a person says that a ticket ended. */
type Ending = Pick<Resolution, 'code' | 'docs' | 'void'>

/**
 * Resolves a ticket: next step and block are over, and what sync proposed is settled. Without code and void reason those
 * that are there stay. A ticket that was resolved already keeps the time at which it was.
 */
export function resolve(record: TicketRecord, ending: Ending, act: Act, why?: string): TicketRecord {
  const { docs, follow_up, code, void: reason } = record.resolution ?? {}
  const earlier = ending.code === undefined && ending.void === undefined ? { code, void: reason } : {}
  const at = resolvedAt(record) ?? act.at
  const resolved = setField(record, 'status', 'resolved', act, why)
  return {
    ...resolved,
    triage: omitUndefined<Triage>({ ...resolved.triage, next_step: undefined }),
    resolution: omitUndefined<Resolution>({ ...earlier, docs, follow_up, ...ending, at }),
  }
}

function resolvedAt(record: TicketRecord): Instant | undefined {
  if (record.triage.status !== 'resolved') return undefined
  const last = lastEvent(record, 'status')
  return record.resolution?.at ?? (last?.to === 'resolved' ? last.at : undefined)
}

/** With a void reason, or a closure code and its page; each takes the place of the other. */
export function close(
  { record, body }: RecordContent,
  values: ArgumentsOf<'close'>,
  act: Act,
): Result<RecordContent> {
  if ('void' in values) return ok({ record: resolve(record, { void: values.void }, act), body })
  const { code, docs } = values
  const closed = resolve(record, { ...(code && { code }), ...(docs && { docs: [docs] }) }, act)
  // `validate` demands the page of escalated tickets only: a desk may close others without it.
  return code === 'docs-updated' && closed.resolution?.docs === undefined
    ? err(recordProblem('record/docs-updated-without-link', {}))
    : ok({ record: closed, body })
}

export function reopen(
  { record, body }: RecordContent,
  { why }: ArgumentsOf<'reopen'>,
  act: Act,
): Result<RecordContent> {
  const { id, triage } = record
  if (triage.status !== 'resolved') return err(problem('decide/not-resolved', { id, status: triage.status }))
  return ok({ record: setField(record, 'status', 'open', act, why), body })
}
