import {
  decide,
  isSetByPerson,
  lastEvent,
  omitUndefined,
  type Resolution,
  type TicketRecord,
  type Triage,
} from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import type { IncomingTicket } from '@triagebook/sources'
import { outsideVocabulary } from '../fields/outside-vocabulary.ts'
import { laterOf } from '../history/later-of.ts'
import { problem } from '../problem/problems.ts'

type Ended = Pick<IncomingTicket, 'nativeId' | 'mapped' | 'status' | 'solvedAt' | 'updatedAt'>

/**
 * The record with the end that a mapped file tells of a ticket that the desk ended: resolved, with its closure code or
 * void reason. A person's end or status stays.
 */
export function withDeskResolution(
  record: TicketRecord,
  before: TicketRecord | null,
  { nativeId, mapped, status, solvedAt, updatedAt }: Ended,
  settings: Pick<Settings, 'vocabulary' | 'teams'>,
): { readonly record: TicketRecord; readonly problems: readonly Problem[] } {
  const given = mapped?.resolution
  const isEnded = status === 'solved' || status === 'closed'
  const isPersons = before !== null && isSetByPerson(before, 'status') && before.triage.status !== 'resolved'
  if (given === undefined || !isEnded || isPersons || record.resolution !== undefined)
    return { record, problems: [] }

  const why = whyNot(given.code, { record, nativeId, isVoid: given.void !== null }, settings)
  if (why !== null) return { record, problems: [why] }

  const at = laterOf(solvedAt ?? updatedAt, lastEvent(record, 'status')?.at)
  const { void: reason, code } = given
  const resolution =
    reason === null ? omitUndefined<Resolution>({ code: code ?? undefined, at }) : { void: reason, at }
  return { record: { ...resolved(record, at), resolution }, problems: [] }
}

interface Facts {
  readonly record: TicketRecord
  readonly nativeId: string
  readonly isVoid: boolean
}

/** Why the record cannot have the closure code; null where it can. A void reason needs none. */
function whyNot(
  code: string | null,
  { record, nativeId, isVoid }: Facts,
  settings: Pick<Settings, 'vocabulary' | 'teams'>,
): Problem | null {
  if (code === null || isVoid) return null
  const outside = outsideVocabulary(
    { field: 'closure code', value: code, nativeId, from: 'mapping' },
    settings,
  )
  if (outside !== null) return outside
  const needsLink = code === 'docs-updated' && record.triage.escalated_at !== undefined
  return needsLink ? problem('import/no-docs-link', { ticket: nativeId }) : null
}

/** Resolved by the desk: no rule signs it, so it counts as a person's. */
function resolved(record: TicketRecord, at: string): TicketRecord {
  if (record.triage.status === 'resolved') return record
  const next = decide(record, 'status', { value: 'resolved', by: 'desk:agent', at })
  const { status: _line, ...decided } = next.triage.decided ?? {}
  return {
    ...next,
    triage: omitUndefined<Triage>({
      ...next.triage,
      decided: Object.keys(decided).length > 0 ? decided : undefined,
    }),
  }
}
