/** What a page says about itself that is not in the figures. */
export interface About {
  /** Whose figures they are. */
  readonly name: string
  /** True where the tickets are made up: the page says so at its top. */
  readonly sample: boolean
  readonly timeZone: string
  /** The book's folder as seen from the page, ending in `/`. With it a ticket's id links to its record. */
  readonly records?: string
}
