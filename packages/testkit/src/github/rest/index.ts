import type { Handlers } from '../call/call.ts'
import { CHECKS } from './checks.ts'
import { COMMITS } from './git/commits.ts'
import { CONTENTS_OF_FILES } from './git/contents.ts'
import { GIT_DATA } from './git/git-data.ts'
import { RULES } from './git/rules.ts'
import { COMMENTS } from './issues/comments.ts'
import { ISSUES } from './issues/issues.ts'
import { LABELS } from './issues/labels.ts'
import { PLANNING } from './issues/planning.ts'
import { PEOPLE } from './people.ts'
import { MERGING } from './pulls/merging.ts'
import { PULLS } from './pulls/pulls.ts'
import { REVIEW_COMMENTS } from './pulls/review-comments.ts'
import { REVIEWERS } from './pulls/reviewers.ts'
import { REVIEWS } from './pulls/reviews.ts'
import { REPOSITORIES } from './repository.ts'

/** Every operation that the double answers, but for `GET /rate_limit`, which the server itself knows. */
export const HANDLERS: Handlers = {
  ...REPOSITORIES,
  ...ISSUES,
  ...COMMENTS,
  ...LABELS,
  ...PLANNING,
  ...PULLS,
  ...MERGING,
  ...REVIEWERS,
  ...REVIEWS,
  ...REVIEW_COMMENTS,
  ...CHECKS,
  ...GIT_DATA,
  ...CONTENTS_OF_FILES,
  ...COMMITS,
  ...RULES,
  ...PEOPLE,
}
