import type { ProblemCatalogue } from '@triagebook/record/problem'

const SAVE_AS = 'Open it in a spreadsheet program and save the sheet as “CSV UTF-8”, then use that file.'
const NOT_TEXT = '{path} has bytes that {encoding} text cannot have.'
const JSON_MAPPING =
  'write a mapping with `format: json`. An export of Zendesk needs no mapping: import zendesk --from <file>.'
const FILL_IN = 'Fill in the cell, or name another column'

/** What can be wrong with a file that a mapping describes, and with a row of it. */
export const ROW_PROBLEMS = {
  'source/wrong-kind': {
    wordings: {
      workbook: {
        message: '{path} is an Excel file or a ZIP archive, not a text file.',
        hint: `${SAVE_AS} Unpack an archive first.`,
      },
      'old-workbook': { message: '{path} is an old Excel file (.xls), not a text file.', hint: SAVE_AS },
      gzip: { message: '{path} is a compressed file (gzip), not a text file.', hint: 'Unpack it first.' },
      pdf: { message: '{path} is a PDF, not a text file.', hint: 'Export the tickets as CSV or JSON.' },
      'utf-16': {
        message: NOT_TEXT,
        hint: 'It seems to be UTF-16: write `encoding: utf-16le` (or utf-16be) in the mapping.',
      },
      binary: { message: NOT_TEXT, hint: 'Use the export as you downloaded it: CSV or JSON.' },
      json: { message: '{path} is JSON, not CSV.', hint: `To import JSON, ${JSON_MAPPING}` },
      'long-line': {
        message: 'The first line of {path} is longer than 4 MiB, so it is not a table.',
        hint: `If it is JSON, ${JSON_MAPPING}`,
      },
      'web-page': {
        message: '{path} is a web page, not {format}.',
        hint: 'It is probably the sign-in page of the desk. Sign in, and download the export again.',
      },
      'not-json': {
        message: '{path} is not JSON: it starts with “{start}”.',
        hint: 'If it is a table, write a mapping with `format: csv`.',
      },
    },
    about:
      'The file is not of the format that the mapping names: a workbook, an archive, a web page, JSON instead of CSV. Give the export itself, as text.',
  },
  'source/wrong-delimiter': {
    message: 'The columns of {path} are separated by {found}, but the mapping says by {expected}.',
    hint: 'Write `delimiter: {delimiter}` in the mapping.',
    about: 'None of the columns that the mapping names is found, but with another delimiter one is.',
  },
  'source/no-such-column': {
    message: '{path} has no column `{column}`.',
    hint: '{suggestion}',
    about:
      'The mapping names a column that the header of the file does not have. Nothing was imported: without a column every row would be wrong.',
  },
  'source/two-such-columns': {
    message: '{path} has more than one column `{column}`.',
    hint: 'Rename one of them in the file.',
    about:
      'The header of the file has the name of a mapped column twice, so it is not clear which one is meant.',
  },
  'source/only-header': {
    severity: 'warning',
    message: '{path} has a header, but no rows.',
    hint: 'Check the filter and the dates of the report.',
    about: 'The file has the names of its columns and nothing below them, so there is nothing to import.',
  },
  'source/row-length': {
    wordings: {
      short: {
        message: 'The row has {cells} and the header {expected}, so the row was skipped.',
        hint: 'Add the missing cells. A cell with a line break in it needs quotes.',
      },
      long: {
        message: 'The row has {cells} and the header {expected}, so the row was skipped.',
        hint: 'A cell that contains the delimiter needs quotes.',
      },
      endless: {
        message: 'The row is longer than 4 MiB, so it was skipped.',
        hint: 'A quote is probably missing before it. A record holds at most 1 MiB.',
      },
    },
    about: 'A row must have as many cells as the header. The other rows are imported.',
  },
  'source/bad-quotes': {
    wordings: {
      'not-closed': {
        message: 'A quote opens here and never closes, so the row was skipped.',
        hint: 'Close the cell with a quote. Write a quote inside a quoted cell twice: "a 5"" disk".',
      },
      'after-quote': {
        message: 'This cell has text after its closing quote, so the row was skipped.',
        hint: 'Close the cell with a quote. Write a quote inside a quoted cell twice: "a 5"" disk".',
      },
    },
    about:
      'A cell that starts with a quote must end with one. Reading continues with the next line, so that one missing quote does not swallow the rest of the file.',
  },
  'source/other-encoding': {
    message:
      'The mapping says that {path} is {named}, but the file starts with the byte order mark of {marked}.',
    hint: 'Write `encoding: {marked}` in the mapping, or delete that line.',
    about: 'A byte order mark at the start of a file names its encoding, and the mapping names another one.',
  },
  'source/not-in-encoding': {
    wordings: {
      'utf-8': {
        message: 'Line {line} of {path} has bytes that are not UTF-8, so nothing from there on was read.',
        hint: 'If a spreadsheet program on Windows saved it, write `encoding: windows-1252` in the mapping; or save it again as “CSV UTF-8”.',
      },
      other: {
        message:
          'Line {line} of {path} has bytes that are not {encoding}, so nothing from there on was read.',
        hint: 'Use the file as you downloaded it, or correct `encoding` in the mapping.',
      },
    },
    about: 'The file is not written in the encoding that the mapping names (UTF-8 if it names none).',
  },
  'source/no-list': {
    wordings: {
      zendesk: {
        message: '{path} has no list at {place}. Its keys are {keys}.',
        hint: 'It looks like an export of Zendesk, which needs no mapping: import zendesk --from <file>.',
      },
      keys: {
        message: '{path} has no list at {place}. Its keys are {keys}.',
        hint: 'Use `rows` in the mapping to say where the list of tickets is{example}.',
      },
      'no-keys': {
        message: '{path} has no list at {place}.',
        hint: 'Use `rows` in the mapping to say where the list of tickets is.',
      },
      sniff: {
        message: '{path} is JSON, but has no list of objects at its top or one level below.',
        hint: 'Write the mapping by hand, and use `rows` to say where the list of tickets is.',
      },
    },
    about:
      'A JSON file needs a list of tickets: at its top, or at the pointer that `rows` names, such as /data/items.',
  },
  'source/not-a-row': {
    message: 'An entry of the list is not a ticket but {found}, so it was skipped.',
    hint: 'Each entry must be an object: { "id": 1, … }. If the list of tickets is elsewhere, point to it with `rows` in the mapping.',
    about:
      'The list that `rows` points to has an entry that is not an object. The other entries are imported.',
  },
  'source/nothing-readable': {
    wordings: {
      one: {
        message: 'The first row of {path} cannot be read with {mapping}, so nothing was imported.',
        hint: 'Check that the mapping was written for this file. The problem below says why.',
      },
      several: {
        message:
          'None of the first {count} rows of {path} can be read with {mapping}, so nothing was imported.',
        hint: 'Check that the mapping was written for this file. Below is the first row for each reason.',
      },
    },
    about:
      'None of the first rows can be read, so the mapping was probably written for another file. Fix the problems that are reported with this one.',
  },
  'source/missing-value': {
    wordings: {
      field: {
        message: '{where} has no value for `{field}`, which every ticket needs, so {skipped} was skipped.',
        hint: `${FILL_IN} in the mapping.`,
      },
      order: {
        message:
          'The column `{column}` has no value, and the mapping orders events by it, so {skipped} was skipped.',
        hint: `${FILL_IN} as \`order_by\`.`,
      },
      group: {
        message:
          'The column `{column}` has no value, so the ticket of this row is unknown. The row was skipped.',
        hint: `${FILL_IN} as \`group_by\`.`,
      },
    },
    about:
      'Every ticket needs an id, a status and a time of creation; every event needs its ticket and its time. The other rows are imported.',
  },
  'source/not-one-value': {
    message:
      'The column `{column}` has a list or an object, and `{field}` needs a single value, so {skipped} was skipped.',
    hint: 'Point deeper into it in the mapping, such as /customer/id.',
    about: 'A pointer of the mapping leads to a list or an object, and its field takes one value.',
  },
  'source/bad-entry': {
    wordings: {
      'no-list': {
        message: '`{list}` of the mapping does not lead to a list here, so {skipped} was skipped.',
        hint: 'Correct the pointer in the mapping. Without messages or changes a row has an empty list, or none.',
      },
      'no-time': {
        message: 'An entry of `{list}` has no time at `{at}`, so {skipped} was skipped.',
        hint: 'Use `at` in the mapping to say where in an entry its time is.',
      },
      'no-text': {
        message:
          'An entry of `{list}` has no text at `{text}` but a list or an object, so {skipped} was skipped.',
        hint: 'Use `text` in the mapping to point deeper, or export the messages as plain text.',
      },
    },
    about:
      'A list of messages (`timeline`) or changes (`history`) in a row has an entry that cannot be read. A conversation or a history without one of its entries would be wrong.',
  },
  'source/not-in-map': {
    message:
      'The column `{column}` has {found}, and the mapping does not say what that means for `{field}`, so {skipped} was skipped.',
    hint: 'Add it to the map in {path}, line {line}, or fix the cell. {suggestion}',
    about:
      'A `map` must have every value that occurs in its column: a value is never guessed. Map it to "" to leave the field out.',
  },
  'source/not-allowed': {
    wordings: {
      word: {
        message: '{where} has {found}, which `{field}` cannot be, so {skipped} was skipped.',
        hint: 'Add a `map` to the mapping that says what it means. {suggestion}',
      },
      form: {
        message: '{where} has {found}, and `{field}` needs {needed}, so {skipped} was skipped.',
        hint: 'Fix the cell, or add a `map` to the mapping that says what it means.',
      },
      rounded: {
        message:
          'The column `{column}` has a number for `{field}` with more digits than JSON numbers keep, so {skipped} was skipped.',
        hint: 'Export this number as text, in quotes.',
      },
    },
    about: 'A cell has a value that its field cannot have. The other rows are imported.',
  },
  'source/unreadable-date': {
    message:
      '{where} has {found} for `{field}`, which is not written as the mapping says, so {skipped} was skipped.',
    hint: 'Add its pattern to `dates` in the mapping, such as dd.MM.yyyy HH:mm. Without `dates`, a time is written 2026-03-26T10:56:07Z, with its zone.',
    about: 'A time matches none of the patterns under `dates` in the mapping.',
  },
  'source/date-two-ways': {
    message:
      '{where} has {found} for `{field}`, which the patterns of the mapping read in two ways ({first} and {second}), so {skipped} was skipped.',
    hint: 'Keep under `dates` only the pattern that this file uses.',
    about:
      'A time matches two patterns that mean two moments, such as dd/MM/yyyy and MM/dd/yyyy. It is never guessed which one is meant.',
  },
  'source/no-such-time': {
    message:
      '{where} has {found} for `{field}`, a time that did not exist: the clocks were set forward past it. So {skipped} was skipped.',
    hint: 'Check `time_zone` in the mapping: the times may be in UTC or in another zone.',
    about:
      'When summer time begins, the clocks of a zone skip an hour. A time in that hour shows that the zone is not the right one.',
  },
  'source/time-twice': {
    message:
      '{where} has {found} for `{field}`, a time that occurred twice: the clocks were set back over it. So {skipped} was skipped.',
    hint: 'Say in the mapping which one you mean: `clock_set_back: earlier` or `clock_set_back: later`.',
    about:
      'When summer time ends, the clocks of a zone show one hour twice. It is never guessed which of the two is meant.',
  },
  'source/repeated-row': {
    message:
      'The row has the id {id} and the time of change of line {line}, but other content, so it was skipped.',
    hint: 'Check that `source.native_id` is the column with the ticket’s own id. If each row is an event, write `one_row: event`.',
    about:
      'Two rows with one id and one time of change must be the same: otherwise one of them is wrong, or the column is not the id.',
  },
  'source/changed-meanwhile': {
    message: 'The file changed while it was read: a ticket has other rows than a moment ago.',
    hint: 'Import it again when nothing writes to the file any more.',
    about:
      'A file of events is read twice, and it was replaced in between, so its events cannot be put together.',
  },
} as const satisfies ProblemCatalogue
