import type { TicketRecord } from '@triagebook/record'

/** Whether the history has the timings of a pull request: `acme/shop#12`. */
export function isTimed({ history = [] }: Pick<TicketRecord, 'history'>, reference: string): boolean {
  return history.some(({ event, to }) => event === 'review-stage' && to === reference)
}
