import { escalate, type TicketRecord } from '@triagebook/record'
import { missingOnceEscalated } from '@triagebook/record/check'
import { listed, type Problem } from '@triagebook/record/problem'
import type { Counts, Policy } from '@triagebook/redact'
import type { IncomingTicket } from '@triagebook/sources'
import { redactedLine } from '../../words/redacted-line.ts'
import { problem } from '../problem/problems.ts'

const REASON_LIMIT = 500

/**
 * The record with the escalation that a mapped file tells, once. One that lacks what an escalated ticket needs is
 * proposed instead, when it is first seen.
 */
export function withDeskEscalation(
  record: TicketRecord,
  before: TicketRecord | null,
  { nativeId, mapped }: Pick<IncomingTicket, 'nativeId' | 'mapped'>,
  policy: Policy,
): { readonly record: TicketRecord; readonly redacted: Counts; readonly problems: readonly Problem[] } {
  const given = mapped?.escalation
  const isKnown = record.history?.some(({ event }) => event === 'escalated')
  if (given === undefined || isKnown || record.triage.escalated_at !== undefined)
    return { record, redacted: {}, problems: [] }

  const { text, found } = redactedLine(given.reason ?? '', REASON_LIMIT, policy)
  const reason = text === '' ? undefined : text
  const asked = {
    ...record,
    triage: { ...record.triage, ...(reason !== undefined && { escalation_reason: reason }) },
  }
  const missing = missingOnceEscalated(asked).map(({ path }) => path.join('.'))
  if (missing.length === 0 && reason !== undefined)
    return {
      record: escalate(record, { by: 'desk:agent', at: given.at, reason }),
      redacted: found,
      problems: [],
    }

  const isNew = before === null || given.at > before.source.updated_at
  if (!isNew) return { record, redacted: {}, problems: [] }
  return {
    record: proposed(record),
    redacted: {},
    problems: [problem('import/not-escalated', { ticket: nativeId, missing: listed(missing) })],
  }
}

function proposed(record: TicketRecord): TicketRecord {
  const { review = [] } = record.triage
  return review.includes('escalation-proposed')
    ? record
    : { ...record, triage: { ...record.triage, review: [...review, 'escalation-proposed'] } }
}
