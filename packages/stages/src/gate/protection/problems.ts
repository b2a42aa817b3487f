import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What the gate’s check cannot protect as a repository is set up. */
export const PROBLEMS = {
  'gate/not-required': {
    severity: 'warning',
    wordings: {
      seen: {
        message:
          'Neither a ruleset nor the older protection requires the check `{check}` for {branch}, so that people can merge without it.',
        hint: 'In Settings, Rules, Rulesets open a ruleset for {branch}, turn on “Require status checks to pass”, add `{check}`, and choose an app of your own as its source.',
      },
      unseen: {
        message: 'No ruleset requires the check `{check}` for {branch}, so that people can merge without it.',
        hint: 'In Settings, Rules, Rulesets open a ruleset for {branch}, turn on “Require status checks to pass”, add `{check}`, and choose an app of your own as its source. The older protection of branches (Settings, Branches) cannot be seen with this token.',
      },
      other: {
        message: '{branch} requires the check `{other}`, but the gate’s check there is called `{check}`.',
        hint: 'In Settings, Rules, Rulesets put `{check}` in its place: each branch but the default one has a check of its own.',
      },
    },
    about: 'A check holds nothing up unless the branch requires it.',
  },
  'gate/forgeable': {
    severity: 'warning',
    wordings: {
      any: {
        message: '{branch} takes the check `{check}` from anybody who can push.',
        hint: 'Let an app of your own write it (docs/gate.md says how), and choose that app as the source of the check in Settings, Rules, Rulesets.',
      },
      actions: {
        message:
          '{branch} takes the check `{check}` from GitHub Actions, which is every workflow of the repository: whoever can push can add one that writes it.',
        hint: 'Let an app of your own write it (docs/gate.md says how), and choose that app as the source of the check in Settings, Rules, Rulesets.',
      },
    },
    about:
      'Everybody who can push can add a workflow that writes a check of this name. Only an app whose key no workflow of a branch can read closes that.',
  },
  'gate/protection-unseen': {
    severity: 'warning',
    message:
      'The older protection of {branch} cannot be seen with this token, so that it may ask for more than is said here.',
    hint: 'Look at Settings, Branches yourself, or use the token of an administrator (`Administration: read`).',
    about:
      'GitHub shows the older protection of branches to administrators alone, and says to others that there is no such thing. What cannot be seen is never taken for fine.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
