import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'gate/same-commit': {
    message:
      '{others} of the same branch end with the same commit, so that one check would count for all of them.',
    hint: 'Close all but one, or push another commit.',
    about:
      'GitHub keeps a check with a commit, not with a pull request. Two pull requests that end with one commit, for one branch, would release each other.',
  },
  'gate/not-required': {
    severity: 'warning',
    message: 'No ruleset requires the check `{check}` of {branch}, so that people can merge without it.',
    hint: 'Add it to a ruleset of the branch (Settings, Rules). The older protection of branches cannot be seen from here.',
    about: 'A check holds nothing up unless the branch requires it.',
  },
  'gate/forgeable': {
    severity: 'warning',
    wordings: {
      any: {
        message: '{branch} takes the check `{check}` from anybody who can push.',
        hint: 'Let an app of your own write it, and require it from that app: docs/gate.md says how.',
      },
      actions: {
        message: '{branch} takes the check `{check}` from every workflow of the repository.',
        hint: 'Let an app of your own write it, and require it from that app: docs/gate.md says how.',
      },
    },
    about:
      'Everybody who can push can add a workflow that writes a check of this name. Only an app whose key no workflow of a branch can read closes that.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
