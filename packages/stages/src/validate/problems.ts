import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'validate/outside-book': {
    message: '{path} is not in the book at {book}.',
    hint: 'Name a file or a folder inside the book, or none to check everything.',
    exit: 2,
    about: 'Only files of the book are checked.',
  },
  'validate/no-such-file': {
    message: 'The book has no file {path}.',
    hint: 'Check the spelling. A record is at tickets/<year>/<month>/<id>.md.',
    exit: 2,
    about: 'A path starts at the folder of the book, or at the folder in which you typed the command.',
  },
  'validate/unmerged': {
    message: 'Git has not finished merging {path}: both sides changed it.',
    hint: 'Check that the file contains what both sides changed, then run `git add` for it.',
    about:
      'While a merge is open, a file may contain one side only, so that committing it loses what the other side changed. `git diff` shows both.',
  },
  'validate/encoded': {
    message: 'Git converts {path} from {encoding}, so the file here is not the text that a commit publishes.',
    hint: 'Remove `working-tree-encoding` for this file from .gitattributes, then save the file as UTF-8.',
    about:
      'Records are UTF-8 in commits and in the work tree. With the attribute `working-tree-encoding`, a secret could stand in a commit and not in the file that is checked.',
  },
  'validate/left-out': {
    exit: 2,
    message: 'The checkout leaves out {path}, which was changed, so nobody has checked it.',
    hint: 'Let the sparse checkout have the files that the pull request changes.',
    about:
      'A sparse checkout holds a part of the repository only. What a pull request changes has to be in it; the README of the action `validate` shows how.',
  },
  'sla/target-missed': {
    severity: 'warning',
    wordings: {
      open: {
        message: '{id} misses a target: {words}.',
        hint: '{whose} The targets are in rules/sla.yml.',
      },
      withheld: { message: '{id} misses a target.', hint: '{whose} The targets are in rules/sla.yml.' },
    },
    about:
      'A pull request that changes the record says so, until `prioritize` has reported it to its owner. `docs/sla.md` describes the clocks.',
  },
  'sla/due-soon': {
    severity: 'warning',
    wordings: {
      open: {
        message: '{id} has little time left: {words}.',
        hint: '{whose} The targets are in rules/sla.yml.',
      },
      withheld: { message: '{id} has little time left.', hint: '{whose} The targets are in rules/sla.yml.' },
    },
    about:
      'Most of the time of a target has passed. A pull request that changes the record says so, until `prioritize` has reported it to its owner. `docs/sla.md` describes the clocks.',
  },
  'redact/secret-in-record': {
    wordings: {
      data: {
        message: 'This line seems to contain {what} ({kind}).',
        hint: 'Delete it from the line. If all readers of the book may read it, allow it in rules/redact.yml.',
      },
      secret: {
        message: 'This line seems to contain {what} ({kind}).',
        hint: 'Delete it from the line, and change it where it is used. If all readers of the book may read it, allow it in rules/redact.yml.',
      },
    },
    about:
      'Usually somebody typed or pasted it; import would have redacted it. Git keeps what was committed, so a password, token or key has to be changed where it is used; `docs/privacy.md` says how to remove it from the history.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
