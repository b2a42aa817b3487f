import type { Account, App } from './account.ts'

export interface Annotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column: number | null
  readonly end_column: number | null
  readonly annotation_level: string
  readonly title: string | null
  readonly message: string
  readonly raw_details: string | null
}

export interface CheckRun {
  readonly id: number
  readonly suite: number
  readonly headSha: string
  readonly app: App
  readonly startedAt: string
  name: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
  completedAt: string | null
  detailsUrl: string | null
  externalId: string
  title: string | null
  summary: string | null
  text: string | null
  annotations: Annotation[]
}

export interface Status {
  readonly id: number
  readonly sha: string
  readonly context: string
  readonly state: string
  readonly description: string | null
  readonly targetUrl: string | null
  readonly creator: Account
  readonly createdAt: string
}

/** What a ruleset asks of a branch, as `GET /rules/branches/{branch}` tells it. */
export type BranchRule =
  | { readonly type: 'pull_request'; readonly approvals: number; readonly dismissStale: boolean }
  | {
      readonly type: 'required_status_checks'
      readonly checks: readonly { readonly context: string; readonly app?: number }[]
      readonly strict: boolean
    }
  | { readonly type: 'non_fast_forward' }

/** A check that the older protection of a branch requires; without an app, from anybody. */
export interface ProtectedCheck {
  readonly context: string
  readonly app?: number
}

export interface Artifact {
  readonly id: number
  readonly run: number
  readonly name: string
  readonly zip: Buffer
  readonly createdAt: string
}
