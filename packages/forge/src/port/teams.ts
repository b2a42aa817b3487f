/** Teams of an organization. */
export interface Teams {
  /** The logins of the members of `org/slug`, those of its child teams too. Who has not accepted an invitation is none. */
  members(team: string): Promise<readonly string[]>
}
