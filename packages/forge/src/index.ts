export type { Account } from './port/account.ts'
export type {
  Branches,
  Committed,
  FileChange,
  NewCommit,
  OlderProtection,
  QueuedPull,
  RequiredCheck,
} from './port/branches.ts'
export type { Checks, NewCheck } from './port/checks.ts'
export type { Comment, Comments } from './port/comments.ts'
export { duplicateText } from './port/duplicate-text.ts'
export type { Forge } from './port/forge.ts'
export type { Issue, IssueChanges, IssueQuery, Issues, NewIssue } from './port/issues.ts'
export type { Label, Labels } from './port/labels.ts'
export type { MarkedText } from './port/marked-text.ts'
export { isMarkedBy, type Marker, markerOf, withMarker } from './port/marker.ts'
export type {
  Actor,
  CommitIdentity,
  PullCheck,
  PullComment,
  PullCommit,
  PullReview,
  PullUnderReview,
} from './port/pull-under-review.ts'
export type {
  ChangedFile,
  LineRange,
  MergedPull,
  NewPull,
  Pull,
  PullChanges,
  Pulls,
} from './port/pulls.ts'
export type { Repository } from './port/repository.ts'
export type { NewReview, NewReviewComment, Requested, ReviewComment, Reviews } from './port/reviews.ts'
export type { Teams } from './port/teams.ts'
export { twinsOf } from './port/twins-of.ts'
export { PROBLEMS } from './problems.ts'
export { findStickyComment, putStickyComment } from './sticky-comment.ts'
export { tokenProblems, type Wishes } from './token-problems.ts'
