import { localDay } from '@triagebook/calendar'
import type { Day, Instant, Login, Slug, TicketRecord, TriageStatus } from '@triagebook/record'
import { openFlags } from '@triagebook/record/review'
import { type FieldCondition, hasValue } from './where.ts'

/** Which tickets are listed; what is undefined or false asks for nothing. */
export interface Conditions {
  readonly review: boolean
  readonly escalated: boolean
  readonly team: Slug | undefined
  readonly owner: Login | undefined
  /** Undefined: all but resolved ones. */
  readonly status: TriageStatus | 'any' | undefined
  readonly since: Day | undefined
  /** Of any fields. */
  readonly where: readonly FieldCondition[]
}

/** Whether a ticket meets all conditions. */
export function matches(record: TicketRecord, conditions: Conditions, timeZone: string): boolean {
  const { triage } = record
  const { review, escalated, team, owner, since } = conditions
  if (review && openFlags(record).length === 0) return false
  if (escalated && triage.escalated_at === undefined) return false
  if (team !== undefined && triage.team !== team) return false
  if (owner !== undefined && !owns(owner, record)) return false
  if (since !== undefined && localDay(new Date(lastChange(record)), timeZone) < since) return false
  if (!conditions.where.every((condition) => hasValue(record, condition))) return false
  return hasStatus(triage.status, statusWanted(conditions))
}

/** Who names a status among the fields wants no other one. */
function statusWanted({ status, where }: Conditions): Conditions['status'] {
  return status ?? (where.some(({ path }) => path === 'triage.status') ? 'any' : undefined)
}

function hasStatus(status: TriageStatus, wanted: Conditions['status']): boolean {
  if (wanted === undefined) return status !== 'resolved'
  return wanted === 'any' || status === wanted
}

function owns(login: Login, { triage }: TicketRecord): boolean {
  const owners = [triage.support_owner, triage.engineering_owner]
  return owners.some((owner) => owner?.toLowerCase() === login.toLowerCase())
}

/** When the desk or the book last changed it. */
function lastChange({ source, history = [] }: TicketRecord): Instant {
  const instants = [source.updated_at, ...history.map(({ at }) => at)]
  return instants.sort().at(-1) ?? source.updated_at
}
