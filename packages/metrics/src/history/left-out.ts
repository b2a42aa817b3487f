import type { TicketRecord } from '@triagebook/record'

/** Why a ticket is in no figure: it was not a request of its own. */
export const LEFT_OUT = ['merged', 'deleted', 'duplicate', 'spam'] as const

export type LeftOut = (typeof LEFT_OUT)[number]

/** By the record as it is now: a duplicate was one from the beginning, whenever that was noticed. */
export function leftOut({ source, resolution }: TicketRecord): LeftOut | null {
  if (source.status === 'merged' || source.merged_into !== undefined) return 'merged'
  if (source.status === 'deleted') return 'deleted'
  if (resolution?.void === 'duplicate' || resolution?.void === 'spam') return resolution.void
  return null
}
