/** What somebody may do in the repository. */
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none'

/** A person, an app's bot, or the organization. */
export interface Account {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Bot' | 'Organization'
  readonly role: Role
  readonly member: boolean
}

/** An app that can be installed: GitHub Actions itself, or one of the team's. */
export interface App {
  readonly id: number
  readonly slug: string
  readonly installation: number
}

export interface Team {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly members: readonly string[]
  /** Who has not accepted the invitation yet. */
  readonly invited: readonly string[]
}

/** GitHub Actions: its bot writes what a workflow writes with GITHUB_TOKEN. */
export const GITHUB_ACTIONS: App = { id: 15368, slug: 'github-actions', installation: 1 }

const ORDER: readonly Role[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin']

export function isAtLeast(role: Role, needed: Role): boolean {
  return ORDER.indexOf(role) >= ORDER.indexOf(needed)
}
