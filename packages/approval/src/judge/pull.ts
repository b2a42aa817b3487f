import { ok, type Problem, type Result } from '@triagebook/record/problem'
import { type Codeowners, readCodeowners } from '../codeowners/read-codeowners.ts'
import { contributorsOf } from '../facts/contributors.ts'
import type { PullFacts } from '../facts/pull-facts.ts'
import { type Content, contentOf } from '../voices/content.ts'
import { type ReleaseCommand, releaseCommands } from '../voices/release-commands.ts'
import { type Stance, standingReviews } from '../voices/standing-reviews.ts'
import { unknownAuthors } from '../voices/unknown-authors.ts'

/** What all rules look at, found once. */
export interface Pull {
  readonly facts: PullFacts
  readonly contributors: {
    /** Who opened it, in lower case. */
    readonly author: string
    /** The author and whoever wrote in it, in lower case. */
    readonly all: ReadonlySet<string>
    /** A problem for each whom nobody knows. */
    readonly unknown: readonly Problem[]
  }
  readonly reviews: readonly Stance[]
  readonly commands: readonly ReleaseCommand[]
  readonly content: Content
  readonly codeowners: Result<Pick<Codeowners, 'ownersOf'>>
}

export function pullOf(facts: PullFacts): Pull {
  const { accounts, unknown } = contributorsOf(facts)
  return {
    facts,
    contributors: {
      author: facts.author.login.toLowerCase(),
      all: new Set(accounts.map(({ login }) => login.toLowerCase())),
      unknown: unknownAuthors(unknown),
    },
    reviews: standingReviews(facts.reviews),
    commands: releaseCommands(facts.comments),
    content: contentOf(facts),
    codeowners: readOwners(facts.codeowners),
  }
}

/** Without the file nobody owns anything. */
function readOwners(content: string | null): Pull['codeowners'] {
  return content === null ? ok({ ownersOf: () => null }) : readCodeowners({ path: 'CODEOWNERS', content })
}
