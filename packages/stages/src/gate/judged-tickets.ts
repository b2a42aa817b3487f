import type { PullFacts } from '@triagebook/approval'
import { recordPath } from '@triagebook/record'
import type { ReadinessRules, Ticket } from '@triagebook/rules'
import { judgeReadiness } from '@triagebook/rules/judge-readiness'
import type { JudgedTicket } from './text/judged-ticket.ts'

interface Known {
  readonly readiness: ReadinessRules | null
  readonly pageOf: (path: string) => string | null
  readonly now: Date
}

/** The tickets of a pull request as a reviewer needs them: fields and names of criteria, no words of a customer. */
export function judgedTickets(
  { tickets }: Pick<PullFacts, 'tickets'>,
  known: Known,
): readonly JudgedTicket[] {
  return tickets.map((ticket) => judgedTicket(ticket, known))
}

function judgedTicket(ticket: Ticket, { readiness, pageOf, now }: Known): JudgedTicket {
  const { record } = ticket
  const { id, source, triage } = record
  return {
    id,
    page: pageOf(recordPath(record)),
    type: triage.type,
    severity: triage.severity,
    priority: triage.priority,
    readiness: readiness === null || source.withheld ? null : namesOf(ticket, readiness, now),
  }
}

function namesOf(ticket: Ticket, rules: ReadinessRules, now: Date): JudgedTicket['readiness'] {
  const judged = judgeReadiness(ticket, rules, now)
  return {
    shown: judged.shown.map(({ name }) => name),
    missing: judged.ready ? [] : judged.missing.map(({ name }) => name),
  }
}
