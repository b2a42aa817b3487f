import type { ProblemCatalogue } from '@triagebook/record/problem'

/** What can keep a pull request from being judged. */
export const PROBLEMS = {
  'approval/no-rule': {
    message:
      'No rule of rules/approvals.yml concerns this pull request, so nobody could say who approves it.',
    hint: 'Add a rule that concerns it: a rule without `when` concerns each pull request.',
    about:
      'Each rule was skipped because its `when` does not hold. A pull request that no rule looks at is an error, never a pass: else whoever finds a gap between the rules needs no approval.',
  },
  'approval/unknown-author': {
    message: 'Commit {commit} names somebody whose address ({address}) belongs to no account.',
    hint: 'Add the address to the account of whoever wrote it, or write the commit again with an address that has an account.',
    about:
      'Nobody approves their own work, so everybody who wrote in the pull request has to be known: authors, committers and co-authors of its commits. A rule that wants approvals stops until they are. Merges of the base that Git makes by itself do not matter.',
  },
} as const satisfies ProblemCatalogue
