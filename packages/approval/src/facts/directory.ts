/** Who belongs to what, when the verdict is made. Keys and logins are lower case. */
export interface Directory {
  /** Of the book's teams. */
  readonly teams: ReadonlyMap<string, ReadonlySet<string>>
  /** Of the roles in the settings. */
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>
  /** Active members of the forge's teams that the policy or CODEOWNERS name, by `org/slug`. Pending ones are none. */
  readonly forgeTeams: ReadonlyMap<string, ReadonlySet<string>>
}
