/** Teams of the organization that the repository is of. */
export interface Teams {
  /** The logins of a team's members, those of its child teams too. */
  members(team: string): Promise<readonly string[]>
}
