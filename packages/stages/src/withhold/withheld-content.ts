import {
  DECIDED_FIELDS,
  type Decision,
  omitUndefined,
  type RecordContent,
  type TicketRecord,
  type Triage,
} from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { WITHHELD_WORDS } from '@triagebook/rules/withheld-words'

type Vocabulary = Settings['vocabulary']

/**
 * The record of a security report for a public book: fixed words in place of its title, tags, reason of escalation and
 * body. Of the desk's words for customer and component it keeps those that the settings list, which everybody knows, and
 * of a rule's reasons none that may quote the ticket.
 */
export function withheldContent(record: TicketRecord, vocabulary: Vocabulary): RecordContent {
  const { tags: _tags, ...source } = record.source
  const title = 'Security report'
  return {
    record: omitUndefined<TicketRecord>({
      ...record,
      title,
      source: { ...source, withheld: true },
      customer: record.customer && withheldCustomer(record.customer, vocabulary),
      triage: withheldTriage(record.triage, title, vocabulary),
    }),
    body: 'Its text stays on the desk.\n',
  }
}

function withheldCustomer(
  customer: NonNullable<TicketRecord['customer']>,
  vocabulary: Vocabulary,
): NonNullable<TicketRecord['customer']> {
  return omitUndefined<NonNullable<TicketRecord['customer']>>({
    ...customer,
    tier: listedIn(vocabulary.tier, customer.tier),
    segment: listedIn(vocabulary.segment, customer.segment),
    revenue_band: listedIn(vocabulary.revenue_band, customer.revenue_band),
  })
}

function withheldTriage(triage: Triage, title: string, vocabulary: Vocabulary): Triage {
  const component = listedIn(vocabulary.component, triage.component)
  const lines = DECIDED_FIELDS.flatMap((field) => {
    const line = triage.decided?.[field]
    if (line === undefined || (field === 'component' && component === undefined)) return []
    return [[field, field === 'priority' ? line : withoutQuotes(line)] as const]
  })
  return omitUndefined<Triage>({
    ...triage,
    component,
    escalation_reason: triage.escalation_reason === undefined ? undefined : title,
    decided: lines.length === 0 ? undefined : Object.fromEntries(lines),
  })
}

function listedIn(words: readonly string[], word: string | undefined): string | undefined {
  return word !== undefined && words.includes(word) ? word : undefined
}

/** What a person or the desk gives as a reason is not of the ticket's text; the priority's is a row of the matrix. */
function withoutQuotes(line: Decision): Decision {
  return line.by.startsWith('rule:') && line.why !== undefined ? { ...line, why: WITHHELD_WORDS } : line
}
