import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with the table of the priority matrix. */
export const PROBLEMS = {
  'rules/matrix-without-table': {
    message: 'The priority matrix has no table, so no ticket gets a priority.',
    hint: 'Add a Markdown table with the columns {columns}.',
    about: 'The first table of rules/priority-matrix.md decides the priority of every ticket.',
  },
  'rules/matrix-missing-column': {
    message: 'The priority matrix has no column `{column}`.',
    hint: 'It needs the columns {columns}, in any order. `Tier` is optional.',
    about: 'Columns are found by their headers; their order does not matter.',
  },
  'rules/matrix-unread-column': {
    wordings: {
      unknown: { message: 'The column `{column}` of the priority matrix is not used.', hint: '{suggestion}' },
      twice: {
        message: 'The priority matrix has the column `{column}` twice.',
        hint: 'Delete one of the two.',
      },
    },
    about:
      'A column with another header is a note for people, and a warning. A column that is there twice is an error.',
  },
  'rules/matrix-too-few-cells': {
    message: 'This row of the priority matrix has {found} of {wanted} cells.',
    hint: 'Fill every cell; `*` matches any value.',
    about: 'Every row needs a cell for each column.',
  },
  'rules/matrix-unknown-word': {
    wordings: {
      empty: {
        message: 'A cell in the column `{column}` is empty.',
        hint: 'Write a value; `*` matches any value.',
      },
      unknown: { message: '`{column}` cannot be `{value}`.', hint: '{suggestion} `*` matches any value.' },
      'no-priority': { message: 'This row has no priority.', hint: '{suggestion}' },
      'unknown-priority': { message: '`Priority` cannot be `{value}`.', hint: '{suggestion}' },
    },
    about:
      'Add your own types and tiers under `vocabulary` in triagebook.yml. A priority is always P1, P2 or P3.',
  },
  'rules/matrix-conflict': {
    message:
      'This row and the row on line {line} are equally specific for {combination}, but give {priority} and {other}.',
    hint: 'Add a row for exactly this combination, or change one of the two rows.',
    about: 'Of the rows that match a ticket, the one with the fewest `*` counts. Two such rows must agree.',
  },
  'rules/matrix-gap': {
    wordings: {
      one: {
        message: 'The priority matrix has no row for {combinations}.',
        hint: 'Add a row for it, or a row with `*` that covers it.',
      },
      several: {
        message: 'The priority matrix has no row for {count} combinations: {combinations}.',
        hint: 'Add rows for them, or a row with `*` that covers several.',
      },
    },
    about: 'A ticket with such a combination of values would get no priority.',
  },
  'rules/matrix-unreachable-row': {
    severity: 'warning',
    wordings: {
      beaten: {
        message:
          'This row never decides: for every ticket that it matches, a row with fewer `*` does: {rows}.',
        hint: 'Delete the row, or change one of its cells.',
      },
      twice: {
        message: 'This row repeats the row on line {line}, which decides.',
        hint: 'Delete one of the two.',
      },
    },
    about:
      'Of the rows that match a ticket, the one with the fewest `*` decides. A row that is always beaten by others changes nothing, and may mislead who reads the table.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
