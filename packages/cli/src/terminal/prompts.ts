/** A question, and which answers it takes. */
export interface Question {
  readonly message: string
  /** An empty answer is not taken. */
  readonly required?: boolean
  /** Why the answer cannot be taken, in words; null where it can. */
  readonly refusal?: (answer: string) => string | null
}

/** Questions to a person at a terminal. Each throws `cli/stopped` where the person ends them. */
export interface Prompts {
  /** An answer of one line, perhaps an empty one. */
  line(question: Question): Promise<string>
  /** An answer of several lines, perhaps an empty one. */
  lines(question: Question): Promise<string>
  /** One of the words; `none` names the choice of none, which gives an empty answer. */
  choose(question: Question, words: readonly string[], none?: string): Promise<string>
  confirm(question: Question): Promise<boolean>
}
