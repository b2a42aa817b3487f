import type { Handlers } from '../call/call.ts'
import { CHECKS } from './checks.ts'
import { COMMENTS } from './comments.ts'
import { COMMITS } from './commits.ts'
import { CONTENTS_OF_FILES } from './contents.ts'
import { GIT_DATA } from './git-data.ts'
import { ISSUES } from './issues.ts'
import { LABELS } from './labels.ts'
import { MERGING } from './merging.ts'
import { PEOPLE } from './people.ts'
import { PLANNING } from './planning.ts'
import { PULLS } from './pulls.ts'
import { REPOSITORIES } from './repository.ts'
import { REVIEWS } from './reviews.ts'
import { RULES } from './rules.ts'

/** Every operation that the double answers, but for `GET /rate_limit`, which the server itself knows. */
export const HANDLERS: Handlers = {
  ...REPOSITORIES,
  ...ISSUES,
  ...COMMENTS,
  ...LABELS,
  ...PLANNING,
  ...PULLS,
  ...MERGING,
  ...REVIEWS,
  ...CHECKS,
  ...GIT_DATA,
  ...CONTENTS_OF_FILES,
  ...COMMITS,
  ...RULES,
  ...PEOPLE,
}
