export interface InitInputs {
  /** The folder that becomes a book. */
  readonly folder: string
  /** Where Triagebook's own settings, rules and playbooks are. */
  readonly defaults: string
  /** Another triagebook.yml to begin with. */
  readonly settings?: string
  readonly timeZone: string
  /** Write the defaults over files that differ. */
  readonly replace?: boolean
  /** The command that merges records; this clone's Git is told of it where the folder is in a repository. */
  readonly mergeDriver?: string
}
