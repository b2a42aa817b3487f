import { type ProblemCatalogue, problemsOf } from '../problem/problem-catalogue.ts'

/** What can be wrong with the text of a record's file. */
export const PROBLEMS = {
  'record/placeholder': {
    wordings: {
      field: {
        message: '`{field}` is not filled in yet.',
        hint: 'Replace `(fill in)` with the value that the line above it describes.',
      },
      described: {
        message: '`{field}` is not filled in yet.',
        hint: 'Replace `(fill in)` with the value that the line above it describes: {what}',
      },
      section: {
        message: 'A section of the text is not filled in yet.',
        hint: 'Replace this line with what it asks for, or delete it and the heading above it.',
      },
    },
    about:
      'A record made from the template still contains "(fill in)". Delete the fields and sections that you do not need.',
  },
  'record/conflict-markers': {
    message: 'The file contains two versions of some lines, one above and one below the line `=======`.',
    hint: 'Keep one version. Delete the other and the three lines `<<<<<<<`, `=======` and `>>>>>>>`.',
    about:
      'A merge could not tell which version counts, so it left both in the file for a person to choose. docs/merge.md shows an example.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
