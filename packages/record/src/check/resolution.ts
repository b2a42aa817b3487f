import type { TicketRecord } from '../schema/types.generated.ts'
import type { Finding } from './finding.ts'
import { problem } from './problems.ts'

/** How a ticket ends: an escalated one with a closure code or a void reason, never with both. */
export function resolutionFindings(record: TicketRecord): readonly Finding[] {
  const { triage, resolution } = record
  const { code, void: reason, docs } = resolution ?? {}
  if (triage.status !== 'resolved') return leftBehind(record)
  if (code !== undefined && reason !== undefined) {
    return [{ ...problem('record/code-and-void', { code, reason }), path: ['resolution', 'void'] }]
  }
  if (triage.escalated_at === undefined || isTombstone(record)) return []
  if (code === undefined && reason === undefined) {
    const path = resolution ? ['resolution', 'code'] : ['triage', 'status']
    return [{ ...problem('record/resolved-without-closure-code', {}), path }]
  }
  if (code !== 'docs-updated' || (docs && docs.length > 0)) return []
  return [{ ...problem('record/docs-updated-without-link', {}), path: ['resolution', 'code'] }]
}

/** Merged and deleted tickets need neither: the desk's status says why they ended. */
function isTombstone({ source }: TicketRecord): boolean {
  return source.status === 'merged' || source.status === 'deleted'
}

function leftBehind({ triage, resolution }: TicketRecord): readonly Finding[] {
  const left = (['code', 'void', 'at'] as const).find((key) => resolution?.[key] !== undefined)
  if (!left) return []
  const values = { field: left, status: triage.status }
  return [{ ...problem('record/resolution-while-open', values), path: ['resolution', left] }]
}
