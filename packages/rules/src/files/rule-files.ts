/** One rule file: its path in the book, for places, and its content. */
export interface RuleSource {
  readonly path: string
  readonly content: string
}

/** The rule files of a book; one that is missing decides nothing. */
export interface RuleFiles {
  readonly classify?: RuleSource
  readonly matrix?: RuleSource
  readonly route?: RuleSource
}
