/** What a person tells of a ticket that no desk has. */
export interface NewTicket {
  readonly title: string
  readonly customer: string
  readonly context?: string
  readonly steps?: string
  readonly logs?: string
  readonly impact?: string
}
