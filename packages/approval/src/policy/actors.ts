/** Who may do something: whoever is in one of these. Names and logins are lower case. */
export interface Actors {
  readonly people: readonly string[]
  /** Teams of the book. */
  readonly teams: readonly string[]
  readonly roles: readonly string[]
  /** Teams of the forge: `org/slug`. */
  readonly forgeTeams: readonly string[]
}
