import type { MarkedText } from './marked-text.ts'

export interface Issue {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: 'open' | 'closed'
  readonly author: string
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
  readonly createdAt: Date
  /** Its page for people. */
  readonly url: string
}

export interface NewIssue extends MarkedText {
  readonly title: string
  /** Names of labels; `labels.ensure` gives a new one its colour first. */
  readonly labels: readonly string[]
}

export interface IssueChanges {
  readonly title?: string
  readonly body?: string
  /** Open again, or why it is closed. */
  readonly state?: 'open' | 'completed' | 'not-planned' | 'duplicate'
}

export interface IssueQuery {
  readonly state: 'open' | 'closed' | 'all'
  /** Those that have each of these. */
  readonly labels?: readonly string[]
  readonly author?: string
  /** Those that changed at this moment or later. */
  readonly since?: Date
}

/** Issues, without pull requests. */
export interface Issues {
  /** The issue as it is now; a list can be some seconds behind. */
  read(number: number): Promise<Issue>
  /** All of them through all pages, newest first. */
  list(query: IssueQuery): Promise<readonly Issue[]>
  create(issue: NewIssue): Promise<Issue>
  /**
   * Creates an issue of which there may be one open, and gives the one that is left: where several runs made it at the
   * same moment the oldest stays, and the others are closed as its duplicates. `isOwn`: it is the one that was made here.
   */
  createOnly(issue: NewIssue): Promise<{ readonly issue: Issue; readonly isOwn: boolean }>
  update(number: number, changes: IssueChanges): Promise<Issue>
  /** Adds assignees, and gives all that it has then: GitHub leaves out, without a word, who cannot be assigned. */
  assign(number: number, logins: readonly string[]): Promise<readonly string[]>
  /** The numbers of the pinned issues, three at most. */
  pinned(): Promise<readonly number[]>
  /** `full`: three others are pinned, and nothing was changed. */
  pin(number: number): Promise<'pinned' | 'full'>
  unpin(number: number): Promise<void>
}
