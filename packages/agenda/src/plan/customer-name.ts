import type { TicketRecord } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { oneLine } from '@triagebook/text/plain'

/** Enough of a pseudonym to tell two customers on one page apart, and the mark of a cut. */
const SHORT_ID = 13

/** Who asked, as the settings allow: the name, else the desk's id, else the tier, else the beginning of the pseudonym. */
export function customerName({ customer }: TicketRecord, { privacy }: Settings): string | null {
  if (customer === undefined) return null
  const { id, name, tier } = customer
  if (privacy.customers === 'named' && name !== undefined) return name
  if (privacy.customers !== 'pseudonyms') return id
  return tier ?? oneLine(id, SHORT_ID)
}
