export interface PrioritizeInputs {
  readonly book: string
  /** Record ids; none means all. */
  readonly ids?: readonly string[]
}
