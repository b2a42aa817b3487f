import type { Account } from './account.ts'
import type { Branches } from './branches.ts'
import type { Checks } from './checks.ts'
import type { Comments } from './comments.ts'
import type { Issues } from './issues.ts'
import type { Labels } from './labels.ts'
import type { Pulls } from './pulls.ts'
import type { Repository } from './repository.ts'
import type { Reviews } from './reviews.ts'
import type { Teams } from './teams.ts'

/**
 * One repository where code is reviewed.
 *
 * What cannot be done or answered throws a `TriagebookError` with one problem. An empty list means that there is nothing, never
 * that nothing could be read. A write is sent once; where its outcome is unknown, the forge looks whether it is there,
 * and throws `forge/unknown-outcome` where it is not.
 */
export interface Forge {
  /** Who the token acts as: the author of all that it writes. */
  account(): Promise<Account>
  repository(): Promise<Repository>
  readonly issues: Issues
  readonly comments: Comments
  readonly labels: Labels
  readonly pulls: Pulls
  readonly reviews: Reviews
  readonly checks: Checks
  readonly branches: Branches
  readonly teams: Teams
}
