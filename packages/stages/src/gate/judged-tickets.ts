import type { RecordFile } from '@triagebook/record'
import type { ReadinessRules } from '@triagebook/rules'
import { judgeReadiness } from '@triagebook/rules/judge-readiness'
import type { JudgedTicket } from './text/judged-ticket.ts'

interface Known {
  readonly readiness: ReadinessRules | null
  readonly pageOf: (path: string) => string | null
  readonly now: Date
}

/** The tickets of a pull request as a reviewer needs them: fields and names of criteria, no words of a customer. */
export function judgedTickets(records: readonly RecordFile[], known: Known): readonly JudgedTicket[] {
  return records.map((file) => judgedTicket(file, known))
}

function judgedTicket(file: RecordFile, { readiness, pageOf, now }: Known): JudgedTicket {
  const { record, path } = file
  const { id, source, triage } = record
  return {
    id,
    page: pageOf(path),
    type: triage.type,
    severity: triage.severity,
    priority: triage.priority,
    readiness: readiness === null || source.withheld ? null : namesOf(file, readiness, now),
  }
}

function namesOf(file: RecordFile, rules: ReadinessRules, now: Date): JudgedTicket['readiness'] {
  const judged = judgeReadiness(file, rules, now)
  return {
    shown: judged.shown.map(({ name }) => name),
    missing: judged.ready ? [] : judged.missing.map(({ name }) => name),
  }
}
