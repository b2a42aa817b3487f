import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong in more than one stage, and between a stage and the runner of an action. */
export const PROBLEMS = {
  'input/missing': {
    message: 'The input `{name}` is missing.',
    hint: '{help}',
    exit: 2,
    about: 'A stage needs this input, and it has no default.',
  },
  'input/not-a-choice': {
    message: '`{name}` cannot be “{value}”.',
    hint: 'Use one of: {words}.',
    exit: 2,
    about: 'The input takes one of a few words.',
  },
  'action/not-true-or-false': {
    message: '`{name}` must be `true` or `false`, not “{value}”.',
    hint: 'Write `true` or `false` in the workflow, or leave the input out.',
    about:
      'A workflow gives an input that is on or off another value. YAML’s `yes` and `on` are not accepted.',
  },
  'action/outside': {
    message: 'The system refused {what} ({code}).',
    hint: 'Check that the file or folder exists, that the job may use it and that the disk is not full, then run the job again.',
    exit: 3,
    about:
      'Something outside Triagebook failed: a file, a folder, the disk or the network. Files of the book are written all or none.',
  },
  'issue/pins-full': {
    severity: 'warning',
    message: 'The issue “{title}” is not pinned, because three others are.',
    hint: 'Unpin one of them: the next run pins this one.',
    about: 'GitHub pins at most three issues of a repository.',
  },
  'issue/not-assigned': {
    severity: 'warning',
    message: 'GitHub does not assign #{number} to {people}.',
    hint: 'Give these accounts access to the repository, or correct the logins in triagebook.yml.',
    about: 'GitHub assigns issues and pull requests only to accounts that have access to the repository.',
  },
  'pull/not-asked': {
    severity: 'warning',
    message: 'GitHub does not ask {people} for a review of #{number}.',
    hint: 'Give these accounts access to the repository, or correct the logins in triagebook.yml.',
    about: 'GitHub asks only accounts that have access to the repository, and never the author.',
  },
  'action/no-repository': {
    exit: 2,
    message: 'The environment does not say which repository this job is for.',
    hint: 'Run the action on a GitHub Actions runner, which sets `GITHUB_REPOSITORY`.',
    about: 'An action that reads or writes pull requests has to know the repository that they are in.',
  },
  'action/no-pull-request': {
    exit: 2,
    message: 'The file of the event does not say which pull request this job is for.',
    hint: 'Run the action on a GitHub Actions runner, which writes the file and names it in `GITHUB_EVENT_PATH`.',
    about: 'For the event `pull_request`, an action has to know the pull request and its commits.',
  },
  'action/no-merge-group': {
    exit: 2,
    message:
      'The file of the event does not say which pull request and commit of the merge queue this job is for.',
    hint: 'Run the action on a GitHub Actions runner, which writes the file and names it in `GITHUB_EVENT_PATH`.',
    about:
      'For the event `merge_group`, the gate has to know the commit that waits, and the pull request of it.',
  },
  'action/unknown-event': {
    exit: 2,
    message: 'The gate does not run on the event `{event}`.',
    hint: 'Use `pull_request_target`, `pull_request_review`, `issue_comment`, `merge_group`, `schedule` or `workflow_dispatch`.',
    about:
      'On `pull_request` GitHub would run the workflow as the pull request has changed it, and with a token that cannot write where it comes from a fork.',
  },
  'action/bug': {
    message: 'This is a bug in Triagebook ({name}), not a problem of your book.',
    hint: 'Open an issue with the lines that this job printed. They contain no ticket text.',
    exit: 4,
    about: 'Triagebook itself failed. Nothing in your book is the reason.',
  },
  'agenda/not-a-day': {
    message: '“{value}” is not a day.',
    hint: 'Write it as 2026-11-16.',
    exit: 2,
    about: 'A day is a year, a month and a day of the calendar: 2026-02-30 is none.',
  },
  'output/cannot-write': {
    exit: 3,
    wordings: {
      one: { message: '{file} was not written: {why}.', hint: '{fix}' },
      several: { message: '{file} and {others} more were not written: {why}.', hint: '{fix}' },
    },
    about: 'Your account, the disk or another program keeps Triagebook from writing a file outside the book.',
  },
  'prioritize/unknown-ticket': {
    message: 'The book has no record with the id “{id}”.',
    hint: 'The id is the file’s name without .md, such as zendesk-eu-1042.',
    exit: 2,
    about: 'A command names records by their id.',
  },
  'record/not-ready': {
    message: 'The ticket is escalated, but not ready: {missing}',
    hint: 'Write the answer into the record. Ask the customer: {ask} Where it cannot wait, run `triagebook waive {id} <why>`.',
    about:
      'rules/readiness.yml says what a ticket has to show before it is escalated. Only open tickets are judged. A ticket that an import escalated gives a warning, and so does every ticket with `mode: observe`.',
  },
  'settings/unknown-calendar': {
    wordings: {
      some: {
        message: 'The meeting `{meeting}` names the calendar `{calendar}`, which is not in rules/sla.yml.',
        hint: '{suggestion}',
      },
      none: {
        message: 'The meeting `{meeting}` names the calendar `{calendar}`, but the book has no calendars.',
        hint: 'Add it under `calendars` in rules/sla.yml, or delete the line.',
      },
    },
    about:
      'A meeting uses the calendar that it names, else the first one in rules/sla.yml, else none: then there are no holidays, and no working time is counted.',
  },
  'decide/two-files': {
    message: 'Two files have the id `{id}`: {path} and {another}.',
    hint: 'If both are the same ticket, delete one of the files. Otherwise correct the id and the file name of one.',
    about:
      'With two files for one id, it is unclear which of them counts, so no command reads or changes either.',
  },
  'decide/nothing-to-undo': {
    exit: 2,
    wordings: {
      any: {
        message: 'There is no command that could be undone.',
        hint: 'Decide again with another command.',
      },
      ticket: {
        message: 'There is no command on `{id}` that could be undone.',
        hint: 'Decide again with another command.',
      },
    },
    about:
      'A clone keeps its last 20 commands beside its Git repository. Those of other clones and edits by hand are not among them; without Git there are none.',
  },
  'decide/unknown-person': {
    message: 'Nobody knows who you are, and every decision is signed.',
    hint: 'Add `--as <login>`, or add the e-mail address of your commits to `emails` of your login in triagebook.yml. `git config user.name <login>` works too.',
    exit: 2,
    about:
      'Your login is what `--as` says, else the one whose `emails` in triagebook.yml has Git’s user.email, else Git’s user.name where that can be a login. `triagebook whoami` shows it.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
