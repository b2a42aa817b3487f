/** What some platforms cannot tell by their nature; checks that need it are left out for them. */
export type Capability =
  /** Messages and notes, each by itself. */
  | 'conversation'
  /** A cursor with each page, after which the next run goes on. */
  | 'cursor'
  /** That a ticket was deleted for good. */
  | 'deletion'
  /** The zone of each time; without it the settings name one zone for all. */
  | 'time-zone'

/** How a test makes what the platform's desk would give. */
export interface SampleDesk {
  /** A ticket as the desk writes it, with a public message and, after it, a note that the customer must not see. */
  ticket(sample: {
    readonly id: number
    readonly updatedAt: string
    readonly message: string
    readonly note: string
  }): object
  /** One page as the API gives it. */
  page(tickets: readonly unknown[], cursor: string): unknown
  /** The ticket in a status that the platform does not have. */
  withUnknownStatus(ticket: object): object
  /** The ticket as the desk shows it after it was deleted for good; not called where `deletion` cannot be told. */
  scrubbed(ticket: object): object
  /** Empty for a whole desk. */
  readonly cannotTell: readonly Capability[]
}
