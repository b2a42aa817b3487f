/** A question, and what the person sees while the answer is empty. */
export interface Question {
  readonly message: string
  readonly initial?: string
  /** An empty answer is not taken. */
  readonly required?: boolean
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
