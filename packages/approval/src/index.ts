export { type Codeowners, type Owners, readCodeowners } from './codeowners/read-codeowners.ts'
export { OWN_CHECK } from './compile/refuse-own-check.ts'
export type { Change, PathMode } from './facts/change.ts'
export type { Check } from './facts/check.ts'
export type { Commit } from './facts/commit.ts'
export { type Contributors, contributorsOf } from './facts/contributors.ts'
export type { Directory } from './facts/directory.ts'
export { type Account, type Identity, sameLogin } from './facts/person.ts'
export type { PullFacts } from './facts/pull-facts.ts'
export type { Comment, Review } from './facts/review.ts'
export { judge } from './judge/judge.ts'
export type { Actors } from './policy/actors.ts'
export { actorsInWords } from './policy/actors-in-words.ts'
export type {
  ApprovalRequirement,
  ChangeRequirement,
  CheckRequirement,
  OwnerRequirement,
  PathSet,
  Policy,
  PolicyTree,
  PullPredicate,
  Requirement,
  Rule,
} from './policy/policy.ts'
export { forgeTeamsOf } from './read/forge-teams-of.ts'
export { readPolicy } from './read/read-policy.ts'
export { inOneLine } from './verdict/in-one-line.ts'
export type {
  Approval,
  DroppedApproval,
  Missing,
  Override,
  RuleVerdict,
  State,
  Verdict,
} from './verdict/verdict.ts'
