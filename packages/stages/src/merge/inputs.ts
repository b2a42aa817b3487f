export interface MergeInputs {
  /** The three files, as Git gives them to a merge driver; `base` is empty where both sides added the file. */
  readonly base: string
  readonly ours: string
  readonly theirs: string
  /** The name of the record in the book; Git's three files have none. */
  readonly path?: string
  /** Where the merged text goes; none: to standard output. */
  readonly out?: string
}
