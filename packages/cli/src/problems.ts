import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What only the command line can find wrong. */
export const PROBLEMS = {
  'cli/not-an-instant': {
    message: '`--now` must be a time in UTC, not “{value}”.',
    hint: 'Write it as 2026-11-16T07:30:00Z, with a day of the years {first} to {last}.',
    exit: 2,
    about: 'The time of a run has a day, a time and a `Z` at the end.',
  },
  'cli/nothing-to-import': {
    message: 'The connection or platform to import from is missing.',
    hint: 'Name a connection of triagebook.yml, or zendesk, csv, json or ndjson. For a first mapping, name a file with `--sniff`.',
    exit: 2,
    about: '`triagebook import` needs to know whose tickets to import.',
  },
  'cli/own-clone': {
    message: '{folder} is a clone of Triagebook itself, not the book of a desk.',
    hint: 'Name your book with `--book <folder>`, or make one: `triagebook init ../my-desk`. `--book .` takes the clone all the same.',
    exit: 2,
    about:
      'Without `--book`, Triagebook looks for a book from the folder in which you are. A clone of Triagebook has a triagebook.yml with sample teams for its own tests, so tickets never go there by accident.',
  },
  'cli/no-repository': {
    message: 'Triagebook cannot tell which repository on GitHub this book belongs to.',
    hint: 'Run it in a clone whose remote `origin` is on github.com, or name the repository: `GITHUB_REPOSITORY=acme/desk`. A GitHub Enterprise Server is named by `GITHUB_SERVER_URL`.',
    exit: 2,
    about:
      'A command that asks GitHub takes the repository from the remote `origin` of the clone, or from the environment. It sends the token to github.com alone, unless the environment names another server.',
  },
  'cli/unknown-code': {
    message: 'There is no problem with the code “{code}”.',
    hint: 'Copy the code from the brackets behind a problem. docs/reference/problems.md lists them all.',
    exit: 2,
    about: 'Every problem has a code, such as `record/unknown-word`.',
  },
  'cli/outside': {
    message: 'The system refused {what} ({code}).',
    hint: 'Check that the file or folder exists, that you may use it and that the disk is not full, then run the command again.',
    exit: 3,
    about:
      'Something outside Triagebook failed: a file, a folder, the disk or another program. Files of the book are written all or none.',
  },
  'cli/stopped': {
    message: 'You stopped the questions, so nothing was written.',
    hint: 'Run the command again, or give the answers as options; `--help` lists them.',
    exit: 2,
    about: 'The questions of a command were stopped before the last one, for example with Ctrl-C.',
  },
  'demo/not-ours': {
    message: '{folder} contains something that is not a demo, so it was left alone.',
    hint: 'Name another folder with `--out`, or delete that one.',
    exit: 2,
    about: 'The demo replaces only a folder that an earlier demo made.',
  },
  'demo/no-git': {
    wordings: {
      missing: {
        message: 'Git was not found.',
        hint: 'Install it from https://git-scm.com and run the same command again.',
      },
      failed: {
        message: 'Git failed: {words}',
        hint: 'Check that the disk has room and that you may write to the folder.',
      },
    },
    exit: 3,
    about: 'The demo keeps its book in a Git repository.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
