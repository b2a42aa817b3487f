import type { Account, App } from './account.ts'

export interface Label {
  readonly id: number
  name: string
  color: string
  description: string | null
}

export interface Milestone {
  readonly id: number
  readonly number: number
  title: string
  description: string | null
  dueOn: string | null
  state: 'open' | 'closed'
  readonly creator: Account
  readonly createdAt: string
}

/** An issue, or the issue's side of a pull request: the two share their numbers. */
export interface Issue {
  readonly id: number
  readonly number: number
  readonly user: Account
  readonly app: App | null
  readonly createdAt: string
  title: string
  body: string | null
  state: 'open' | 'closed'
  stateReason: 'completed' | 'reopened' | 'not_planned' | 'duplicate' | null
  /** By name. */
  labels: string[]
  /** By login. */
  assignees: string[]
  milestone: number | null
  updatedAt: string
  closedAt: string | null
  closedBy: Account | null
  pinnedBy: Account | null
  pull: Pull | null
}

export interface Comment {
  readonly id: number
  readonly issue: number
  readonly user: Account
  readonly app: App | null
  readonly createdAt: string
  body: string
  updatedAt: string
  /** When its text was last changed; null where it never was. */
  editedAt: string | null
  minimized: string | null
}

/** What a pull request has beside its issue. */
export interface Pull {
  readonly id: number
  /** Whose repository the branch is in: a fork where it is not the repository's owner. */
  readonly headOwner: string
  readonly headRef: string
  baseRef: string
  /** As of now while it is open, else as of when it was closed. */
  headSha: string
  baseSha: string
  draft: boolean
  /** When it last became ready for review; null where it never was a draft. */
  readyAt: string | null
  /** The base and the head for which somebody has asked whether it can be merged. */
  askedFor: string | null
  maintainerCanModify: boolean
  requestedReviewers: string[]
  requestedTeams: string[]
  mergedAt: string | null
  mergedBy: Account | null
  mergeCommit: string | null
}

export type ReviewState = 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED'

export interface Review {
  readonly id: number
  readonly pull: number
  readonly user: Account
  readonly commit: string
  body: string
  state: ReviewState
  submittedAt: string | null
  minimized: string | null
}

export interface ReviewComment {
  readonly id: number
  readonly pull: number
  readonly review: number
  readonly user: Account
  readonly path: string
  readonly commit: string
  readonly line: number | null
  readonly side: 'LEFT' | 'RIGHT'
  readonly startLine: number | null
  readonly startSide: 'LEFT' | 'RIGHT' | null
  readonly inReplyTo: number | null
  readonly hunk: string
  readonly createdAt: string
  body: string
  updatedAt: string
}
