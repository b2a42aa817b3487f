import type { PullFacts } from '../facts/pull-facts.ts'
import type { OwnersOf } from '../needs/approval-groups.ts'
import { type ChangedSince, changedSince } from '../voices/changed-since.ts'
import { type Contributors, contributorsOf } from '../voices/contributors.ts'
import { type ReleaseCommand, releaseCommands } from '../voices/release-commands.ts'
import { type Stance, standingReviews } from '../voices/standing-reviews.ts'

/** What all rules look at, found once. */
export interface Pull {
  readonly facts: PullFacts
  readonly contributors: Contributors
  readonly reviews: readonly Stance[]
  readonly commands: readonly ReleaseCommand[]
  readonly changedSince: ChangedSince
  readonly ownersOf: OwnersOf
}

export function pullOf(facts: PullFacts, ownersOf: OwnersOf): Pull {
  return {
    facts,
    contributors: contributorsOf(facts),
    reviews: standingReviews(facts.reviews),
    commands: releaseCommands(facts.comments),
    changedSince: changedSince(facts),
    ownersOf,
  }
}
