import type { TicketRecord } from '@triagebook/record'
import type { Readiness } from '@triagebook/rules'

/** Whether a ticket is ready, and all that was looked at: what it shows, what it lacks, and why that was waived. */
export function readinessLines(readiness: Readiness, record: TicketRecord): readonly string[] {
  return [
    `Readiness: ${readiness.ready ? 'ready' : 'not ready'}`,
    ...(readiness.withheld ? ['  Its text stays on the desk, so nothing is asked of the record.'] : []),
    ...readiness.shown.map(({ name, because }) => `  Shown: ${name} (${because})`),
    ...missingLines(readiness),
    ...waivedLine(record),
  ]
}

/** What a ticket lacks, each with the question to the customer. */
export function missingLines(readiness: Readiness): readonly string[] {
  if (readiness.ready) return []
  return readiness.missing.map(({ name, missing, ask }) => `  Missing: ${name}. ${missing} Ask: ${ask}`)
}

function waivedLine({ triage: { readiness } }: TicketRecord): readonly string[] {
  return readiness === undefined
    ? []
    : [`  Waived by ${readiness.by} at ${readiness.at}: ${readiness.override}`]
}
