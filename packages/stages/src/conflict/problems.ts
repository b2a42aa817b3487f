import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

const CHOOSE =
  'Keep one of the two in the file, delete the other together with the conflict marks, then `git add` the file.'

export const PROBLEMS = {
  'merge/clash': {
    wordings: {
      field: { message: '`{field}`: our side says {ours}, their side {theirs}.', hint: CHOOSE },
      section: { message: 'Both sides changed {section}.', hint: CHOOSE },
      withheld: {
        message:
          'One side withholds the text of this ticket, and the other side changed it. The text stays out.',
        hint: 'Put what the other side wrote on the desk, then `git add` the file.',
      },
    },
    about:
      'Two people changed the same place of a record on two branches. The file contains both versions between conflict marks; docs/merge.md shows an example.',
  },
  'merge/comment-left-out': {
    severity: 'warning',
    message: 'The merged record has no place for a comment of {side}: “{comment}”.',
    hint: 'If it still matters, add it to the field that it belongs to now.',
    about:
      'A merge keeps the comments of both sides. A comment is left out where the other side deleted or replaced the field that it belongs to.',
  },
  'merge/not-a-record': {
    message: 'In {name}, {side} is not a readable record ({place}{reason}), so Git merged the lines.',
    hint: 'Read the file, fix it until `triagebook validate` finds no problems, then `git add` it.',
    about: 'Only readable records are merged field by field.',
  },
  'merge/no-such-file': {
    message: '{file} cannot be read.',
    hint: 'Name three files: the common ancestor, our version and their version.',
    exit: 2,
    about: 'Git gives a merge driver three files. By hand, name three files that exist.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
