import type { TicketRecord } from '@triagebook/record'
import { attributeEdits, attributeNewValues, attributionOf, type PrioritizeOptions } from './attribute.ts'

/** The record with what people changed signed, and nothing judged: for a ticket that is closed. */
export function signEdits(record: TicketRecord, options: PrioritizeOptions): TicketRecord {
  const attribution = attributionOf(options)
  const signed = attributeEdits(record, attribution)
  return signed === record ? record : attributeNewValues(signed, attribution)
}
