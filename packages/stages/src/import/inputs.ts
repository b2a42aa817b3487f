export interface ImportInputs {
  readonly book: string
  /** A connection of triagebook.yml, or a platform. */
  readonly from: string
  /** An export: a file or a folder. */
  readonly export?: string
  /** Of a CSV or JSON file: the file that says what its columns mean. */
  readonly mapping?: string
  /** Write nothing where any ticket would be refused. */
  readonly strict?: boolean
  /** The name under which a platform's tickets are kept. */
  readonly connection?: string
  /** The key for pseudonyms, from the host. */
  readonly pseudonymKey: string | undefined
}
