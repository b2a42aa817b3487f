/** What a reviewer has to know of a ticket without opening the desk. No words of the customer. */
export interface JudgedTicket {
  readonly id: string
  /** The page of its record; null where there is none. */
  readonly page: string | null
  readonly type: string | undefined
  readonly severity: string | undefined
  readonly priority: string | undefined
  /** Names of the criteria of rules/readiness.yml; null where the book has none, or the text stays on the desk. */
  readonly readiness: { readonly shown: readonly string[]; readonly missing: readonly string[] } | null
}
