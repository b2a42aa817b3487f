import type { StatusRoute, TicketRecord } from '@triagebook/record'
import { type FieldEvaluator, noDecision } from '../outcome/outcome.ts'
import { decidedBy } from './route.ts'

/** The first row of the status table that matches the state of engineering and the status on the desk. */
export function statusEvaluator(routes: readonly StatusRoute[]): FieldEvaluator {
  return ({ record }) => {
    const state = record.engineering?.state
    const desk = record.source.status
    for (const { name, engineering, source, status } of routes) {
      if (engineering && !(state && engineering.includes(state))) continue
      if (source && !source.includes(desk)) continue
      if (status === 'resolved' && !mayResolve(record)) continue
      const reasons = [engineering && `engineering is ${state}`, source && `the desk says ${desk}`]
      const because = reasons.filter(Boolean).join(' and ') || 'it holds for every ticket'
      return decidedBy({ name, value: status, because })
    }
    return noDecision('no row of the status table matches')
  }
}

/** The table alone never resolves an escalated ticket: a person gives the closure code. Merged and deleted tickets need none. */
function mayResolve({ triage, resolution, source }: TicketRecord): boolean {
  const ended = resolution?.code !== undefined || resolution?.void !== undefined
  return (
    triage.escalated_at === undefined || ended || source.status === 'merged' || source.status === 'deleted'
  )
}
