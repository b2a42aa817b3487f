/** What some platforms cannot say. A promise that needs it is not tested for them. */
export type Capability =
  /** Messages and notes, each by itself. */
  | 'conversation'
  /** A cursor with each page, after which the next run continues. */
  | 'cursor'
  /** That a ticket was deleted for good. */
  | 'deletion'
  /** The zone of each time; without it the settings name one zone for all. */
  | 'time-zone'

/** Makes what the platform's desk would give, for the contract. Each source's folder has one in sample-desk.ts. */
export interface SampleDesk {
  /** A ticket as the desk writes it, with a public message and, after it, a note that the customer must not see. */
  ticket(sample: {
    readonly id: number
    readonly updatedAt: string
    readonly message: string
    readonly note: string
  }): object
  /** One page as the API gives it, with the cursor after it. */
  page(tickets: readonly unknown[], cursor: string): unknown
  /** The ticket in a status that the platform does not have. */
  withUnknownStatus(ticket: object): object
  /** The ticket as the desk shows it after it was deleted for good; not called if the desk lacks `deletion`. */
  scrubbed(ticket: object): object
  /** Empty for a complete desk. */
  readonly lacks: readonly Capability[]
}
