export interface ImportInputs {
  readonly book: string
  /** A connection of triagebook.yml, or a platform. */
  readonly from: string
  /** An export: a file or a folder. */
  readonly export?: string
  /** The name under which a platform's tickets are kept. */
  readonly connection?: string
  /** The key for pseudonyms, from the host. */
  readonly pseudonymKey: string | undefined
}
