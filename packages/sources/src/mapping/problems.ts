import type { ProblemList } from '@triagebook/record'

/** What can be wrong with a mapping, and with a file that it describes. */
export const MAPPING_PROBLEMS = {
  'mapping/to-be-filled': {
    what: 'The mapping still holds `<fill in>`, which `import --sniff` writes where only a person knows.',
    mend: 'Put the value in its place, or delete the line if the field is not needed.',
  },
  'mapping/out-of-place': {
    what: 'A key of the mapping says nothing about this format, or beside these other keys.',
    mend: 'Delete the line, or correct the key that it depends on.',
  },
  'mapping/missing': {
    what: 'The mapping lacks a key that the others ask for.',
    mend: 'Add it; docs/import.md has an example of each kind.',
  },
  'mapping/one-way': {
    what: 'A field has nothing to come from, or more than one thing.',
    mend: 'Give it one of `from`, `template` and `value`.',
  },
  'mapping/not-a-pointer': {
    what: 'A field of a JSON file is named without the slash with which a pointer begins.',
    mend: 'Write `/status`, or `/customer/name` for what lies deeper.',
  },
  'mapping/not-allowed': {
    what: 'A map or a constant gives a word that the field does not have.',
    mend: 'Use one of the words that the problem names.',
  },
  'mapping/bad-date-pattern': {
    what: 'A pattern under `dates` cannot be read, or names no whole day.',
    mend: 'Use Unicode patterns: dd.MM.yyyy HH:mm, MM/dd/yyyy h:mm a.',
  },
  'mapping/unknown-time-zone': {
    what: 'There is no time zone of this name.',
    mend: 'Use a name of the IANA list, such as Europe/Berlin.',
  },
  'source/wrong-kind': {
    what: 'The file is of another kind than the mapping says: a workbook, an archive, a web page, JSON for CSV.',
    mend: 'Give the export itself, as text, and name its format in the mapping.',
  },
  'source/wrong-delimiter': {
    what: 'The columns of the file are separated by another character than the mapping says.',
    mend: 'Write the `delimiter` that the problem names into the mapping.',
  },
  'source/no-such-column': {
    what: 'The mapping names a column that the file does not have, so nothing was brought in.',
    mend: 'Correct the name in the mapping.',
  },
  'source/two-such-columns': {
    what: 'The file has two columns of the name that the mapping uses.',
    mend: 'Rename one of them in the file.',
  },
  'source/only-header': {
    what: 'The file has the names of its columns and no row.',
    mend: 'Check the filter and the dates with which the report was made.',
  },
  'source/row-length': {
    what: 'A row has fewer or more cells than the header, so it was left out.',
    mend: 'Fill in the cells; a cell that holds the delimiter or a line break needs quotes.',
  },
  'source/bad-quotes': {
    what: 'A cell begins with a quote that is never closed, or ends before its end, so its row was left out.',
    mend: 'Close the quote; a quote inside a cell in quotes is written twice.',
  },
  'source/other-encoding': {
    what: 'The file begins with the mark of another encoding than the mapping names.',
    mend: 'Name that encoding in the mapping, or none.',
  },
  'source/not-in-encoding': {
    what: 'The file holds bytes that are no text in its encoding, so it was read no further.',
    mend: 'Name its encoding in the mapping, or save it as UTF-8.',
  },
  'source/no-list': {
    what: 'The JSON file has no list of tickets where the mapping looks for it.',
    mend: 'Say with `rows` where it stands, such as /data/items.',
  },
  'source/not-a-row': {
    what: 'An entry of the list is no object, so it was left out.',
    mend: 'Point with `rows` to the list whose entries are tickets.',
  },
  'source/nothing-readable': {
    what: 'None of the first rows could be read, so nothing was brought in: the mapping was as a rule written for another file.',
    mend: 'Mend what the problems below it say.',
  },
  'source/missing-value': {
    what: 'A row has nothing in a column that every ticket needs, so it was left out.',
    mend: 'Fill in the cell, or name another column in the mapping.',
  },
  'source/not-one-value': {
    what: 'A field of the mapping points to a list or a block, so the row was left out.',
    mend: 'Point deeper into it.',
  },
  'source/not-in-map': {
    what: 'A cell has a value that the field’s map does not know, so the row was left out: it is never guessed.',
    mend: 'Add the value to the map, or mend the cell.',
  },
  'source/not-allowed': {
    what: 'A cell has a value that the field cannot have, so the row was left out.',
    mend: 'Say in a `map` of the mapping what it means, or mend the cell.',
  },
  'source/unreadable-date': {
    what: 'A cell has a time that is not written as the mapping says, so the row was left out.',
    mend: 'Add its pattern to `dates` in the mapping.',
  },
  'source/date-two-ways': {
    what: 'A time fits two patterns of the mapping that mean two moments, so the row was left out.',
    mend: 'Keep under `dates` only the pattern that the file uses.',
  },
  'source/no-such-time': {
    what: 'A time lies in the hour that summer time leaves out, so the row was left out.',
    mend: 'Check `time_zone` in the mapping.',
  },
  'source/time-twice': {
    what: 'A time lies in the hour that the clocks show twice when summer time ends, so the row was left out.',
    mend: 'Write `clock_set_back: earlier` or `clock_set_back: later` in the mapping.',
  },
  'source/repeated-row': {
    what: 'Two rows have one id and one time of change and differ, so the second was left out.',
    mend: 'Check which column is the ticket’s own id; if each row is an event, write `one_row: event`.',
  },
  'source/still-written': {
    what: 'Something wrote to the file while it was read; only what was there at the start came in.',
    mend: 'Import it again later.',
  },
  'source/changed-meanwhile': {
    what: 'The file was replaced while it was read, so its events could not be put together.',
    mend: 'Import it again when nothing writes to it any more.',
  },
} as const satisfies ProblemList
