import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with CODEOWNERS. */
export const PROBLEMS = {
  'approval/codeowners-too-large': {
    message: 'This CODEOWNERS file has {size} MB. GitHub reads it only while it has less than 3 MB.',
    hint: 'Use patterns of folders instead of single files.',
    about: 'GitHub ignores a CODEOWNERS file of 3 MB or more, so nobody would own anything.',
  },
  'approval/codeowners-pattern': {
    wordings: {
      negation: {
        message: 'The pattern `{pattern}` begins with `!`, which CODEOWNERS does not have.',
        hint: 'To take a folder out, name it on a later line without owners: the last line that matches counts.',
      },
      characters: {
        message: 'The pattern `{pattern}` has `{sign}`, which CODEOWNERS does not have.',
        hint: 'Write the name itself, `*` for any part of a name, or `?` for one character.',
      },
    },
    about:
      'GitHub skips a line that it cannot read, and an earlier line counts instead, so other people than those on the line would own the files. Only a space may have a `\\` before it.',
  },
  'approval/codeowners-owner': {
    message: '`{owner}` is not an owner that GitHub knows.',
    hint: 'Write `@login`, `@organization/team` or an e-mail address.',
    about: 'GitHub skips a line with an owner that it cannot read, and an earlier line counts instead.',
  },
  'approval/codeowners-address': {
    severity: 'warning',
    message:
      'This owner is an e-mail address. Triagebook cannot tell whose it is, so that this owner can never approve.',
    hint: 'Write the login of the person instead, such as `@lena`.',
    about:
      'GitHub knows the account of an address, and does not tell it. Where a line has no other owner, nobody can approve the files.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
