import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with the rules of rules/approvals.yml and how they combine. */
export const PROBLEMS = {
  'approval/same-name': {
    message: 'The rule name `{name}` is used twice; the first use is on line {line}.',
    hint: 'Rename one of the two rules.',
    about:
      '`policy`, the check and `/triagebook override` refer to a rule by its name, so a name means one rule.',
  },
  'approval/unknown-rule': {
    message: '`policy` names the rule `{name}`, which is not listed under `rules`.',
    hint: '{suggestion}',
    about: 'Correct the name, or add the rule under `rules`.',
  },
  'approval/unused-rule': {
    message: 'The rule `{name}` is not in `policy`, so it is never asked for.',
    hint: 'Add it to `policy`, or delete the rule. Without `policy` all rules count.',
    about: 'A rule that looks as if it protects something and does not is dangerous, so it is refused.',
  },
  'approval/too-deep': {
    message: '`policy` has groups inside groups more than {most} levels deep.',
    hint: 'Move the inner groups up: `all` inside `all` says nothing more than one `all`.',
    about: 'Nobody can tell from such a policy who has to approve.',
  },
  'approval/too-few-people': {
    severity: 'warning',
    wordings: {
      one: {
        message:
          'The rule `{rule}` needs {needed} by {who}, but triagebook.yml lists {fitting} who fits, so the rule can never be met.',
        hint: 'Add people or roles to triagebook.yml, or ask for other people here.',
      },
      several: {
        message:
          'triagebook.yml lists too few people for {count} requirements, so these rules can never be met: {rules}.',
        hint: 'Add people or roles to triagebook.yml, or change who approves. The first needs {needed} by {who}.',
      },
    },
    about:
      'Pull requests that such a rule concerns wait until somebody is added. It is reported where triagebook.yml has the gate under `stages`. It is a warning, so that the other rules keep working when somebody leaves. Teams of GitHub are not counted, because only GitHub knows who is in them.',
  },
  'approval/unclear-requirement': {
    wordings: {
      none: {
        message: 'This item does not say what it requires.',
        hint: 'Add one of {kinds}.',
      },
      several: {
        message: 'This item requires several things at once: {kinds}.',
        hint: 'Make each of them an item of its own, with `- ` before it. All items of `require` have to be met.',
      },
      lacking: {
        message: 'This item has `{kind}` without `{needs}`.',
        hint: 'Add `{needs}`: {what}',
      },
      foreign: {
        message: '`{field}` has no meaning beside `{kind}`.',
        hint: 'Remove it, or move it to the item that it belongs to.',
      },
    },
    about:
      'An item of `require` is one of four: `approvals` with `from` and perhaps `comments`; `codeowners` with `unowned`; `check` with `app`; `changed`, perhaps with `or-waiver`.',
  },
  'approval/nobody-can-waive': {
    message:
      'The rule `{rule}` says `or-waiver: true`, but it asks nobody for an approval, so nobody could waive it.',
    hint: 'Add a requirement with `approvals` or `codeowners` to the rule, or remove `or-waiver`.',
    about: 'Whoever can approve a rule may waive what else it requires, with a reason that is kept.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
