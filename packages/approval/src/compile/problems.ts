import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with the people, paths, patterns and numbers in rules/approvals.yml. */
export const PROBLEMS = {
  'approval/unknown-team': {
    message: 'There is no team `{team}` in triagebook.yml.',
    hint: '{suggestion}',
    about:
      '`team` names a key under `teams` in triagebook.yml. For a team of your organization on GitHub write `github-team: [organization/team]`.',
  },
  'approval/unknown-person': {
    message: '`{login}` is not listed in triagebook.yml.',
    hint: '{suggestion}',
    about:
      'Whoever can approve is listed under `members` of the book or of a team, so that nobody gets this right by a typing mistake.',
  },
  'approval/bad-pattern': {
    message: 'This pattern is invalid: {reason}',
    hint: 'Patterns use RE2 syntax: no look-ahead, no look-behind, no back-references, at most 1,000 characters.',
    about:
      'Branches, titles and comments are compared with patterns, which run with RE2. Paths are not: `paths`, `scope` and `changed` use the patterns of CODEOWNERS.',
  },
  'approval/bad-path': {
    message: 'The path pattern `{pattern}` matches no file, because it has a folder named `{name}`.',
    hint: 'Start at the top of the repository with `/`, such as /docs/, or leave the start out, such as docs/.',
    about:
      'Git has no folders named `.` or `..`, so such a pattern never matches and its rule would never apply.',
  },
  'approval/bounds': {
    message: '`at-least: {least}` is more than `at-most: {most}`, so no pull request has this size.',
    hint: 'Correct one of the two numbers. Both are included.',
    about: 'With such bounds the rule would never apply.',
  },
  'approval/own-check': {
    message: 'The rule waits for `{check}`, which is the check that these rules decide.',
    hint: 'Name another check, or remove this line.',
    about: 'A rule that waits for its own result would wait forever.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
