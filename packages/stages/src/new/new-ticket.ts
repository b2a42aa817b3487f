/** What a person tells of a ticket that no desk has, in the person's words. */
export interface NewTicket {
  readonly title?: string
  readonly customer?: string
  /** Where it can be read, if anywhere. */
  readonly url?: string
  readonly type?: string
  readonly severity?: string
  readonly team?: string
  readonly supportOwner?: string
  readonly engineeringOwner?: string
  readonly escalate?: boolean
  /** Why it is escalated. */
  readonly reason?: string
  readonly context?: string
  readonly steps?: string
  readonly logs?: string
  readonly impact?: string
}
