export interface Label {
  readonly name: string
  /** Six hexadecimal digits, without `#`. */
  readonly color: string
  readonly description: string
}

/** Labels of the repository, and of its issues and pull requests. Names ignore case. */
export interface Labels {
  /** Makes the label where it is missing; one of this name stays as it is. */
  ensure(label: Label): Promise<void>
  add(number: number, names: readonly string[]): Promise<void>
  /** Does nothing where the label is not there. */
  remove(number: number, name: string): Promise<void>
}
