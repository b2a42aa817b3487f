import {
  type DecidedField,
  type Instant,
  signBlock,
  signEscalation,
  type TicketRecord,
} from '@triagebook/record'
import { attributeEdits, attributeNewValues } from '@triagebook/rules/attribute'
import type { Author } from './authors.ts'

/**
 * The record with what people wrote into its file signed, as whoever writes the record next signs it. `fields` are those
 * in which a value without a decision is a person's; without it: all.
 */
export function signedRecord(
  record: TicketRecord,
  { login, at }: Author,
  now: Instant,
  fields?: readonly DecidedField[],
): TicketRecord {
  const attribution = { by: login, at }
  const edited = attributeNewValues(attributeEdits(record, attribution), attribution, fields)
  return signBlock(signEscalation(edited, login, now), attribution)
}
