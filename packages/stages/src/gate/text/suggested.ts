/** A person who should review, for which rules, and why it is this one. */
export interface Suggested {
  readonly login: string
  readonly rules: readonly string[]
  /** Empty where all who can approve are suggested. */
  readonly why: string
}
