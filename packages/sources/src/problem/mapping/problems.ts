import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

const ONE_ROW = 'Delete the line, or write `one_row: event`.'
const NO_PATTERN = '`{pattern}` is not a date pattern that can be read.'
const PATTERNS = `Examples: dd.MM.yyyy HH:mm, epoch, epoch-ms, MM/dd/yyyy h:mm a, dd/MMM/yy HH:mm, yyyy-MM-dd'T'HH:mm:ssXXX. Month names are read in English.`

/** What can be wrong with a mapping itself. */
export const MAPPING_PROBLEMS = {
  'mapping/to-be-filled': {
    message: 'Replace `{marker}`: only you know this value.',
    hint: 'Write the value in its place, or delete the line if you do not need the field.',
    about:
      'The mapping still has `<fill in>`, which `import --sniff` writes where it cannot guess. It is not used until you replace it.',
  },
  'mapping/out-of-place': {
    wordings: {
      format: {
        message: '`{key}` has no effect for a file of the format {format}.',
        hint: 'Delete the line, or correct `format`.',
      },
      'one-row': { message: '`{key}` has no effect where one row is a ticket.', hint: ONE_ROW },
      clock: {
        message: '`clock_set_back` has no effect where every time names its zone.',
        hint: 'Delete the line.',
      },
      'without-from': {
        message: '`{key}` has no effect without `from`.',
        hint: 'Delete it, or name a column with `from`.',
      },
      split: { message: '`{field}` is not a list, so it cannot be split.', hint: 'Delete `split`.' },
      'split-joined': {
        message: '`split` has no effect where `from` joins several columns.',
        hint: 'Delete `split`, or name one column.',
      },
      star: {
        message: '`{column}` leads to a list, and `{field}` takes one value.',
        hint: 'Write the number of an entry in place of `*`, such as /labels/0/name.',
      },
      nested: {
        message: '`{key}` has no effect where one row is an event.',
        hint: 'Delete it: the rows are the history.',
      },
      'public-and-private': {
        message: '`public` and `private` say the same thing twice.',
        hint: 'Delete one of them.',
      },
    },
    about: 'A key of the mapping has no effect with this format or with these other keys.',
  },
  'mapping/missing': {
    wordings: {
      'group-by': {
        message: 'With `one_row: event` the mapping needs `group_by`.',
        hint: 'Name the column that says which ticket a row belongs to.',
      },
      'order-by': {
        message: 'With `one_row: event` the mapping needs `order_by`.',
        hint: 'Name the column that says when each event was.',
      },
      created: {
        message: 'The mapping does not say when a ticket was created.',
        hint: 'Add `source.created_at` with its column: it decides the folder of the record.',
      },
      reason: {
        message: 'The mapping says when a ticket was escalated, but not why.',
        hint: 'Add `triage.escalation_reason`: a column, or the same for all, such as { value: Escalated on the desk }.',
      },
      'escalated-at': {
        message: 'The mapping says why a ticket was escalated, but not when.',
        hint: 'Add `triage.escalated_at` with its column.',
      },
      'changed-field': {
        message: 'A change of `{field}` cannot be translated: `fields` does not fill it from one column.',
        hint: 'Add `{field}` to `fields` with `from` and the `map` of its words.',
      },
      zone: {
        message: 'These times have no zone, and the mapping names none.',
        hint: 'Add `time_zone`, such as Europe/Berlin: the zone of the clock that wrote them.',
      },
    },
    about: 'The mapping lacks a key that its other keys need. docs/import.md has an example of each kind.',
  },
  'mapping/one-way': {
    wordings: {
      none: {
        message: '`{field}` has no source for its value.',
        hint: 'Give it one of `from` (a column), `first` (several), `template` (text with columns in braces) and `value` (the same for all rows).',
      },
      several: {
        message: '`{field}` has more than one source for its value.',
        hint: 'Give it one of `from` (a column), `first` (several), `template` (text with columns in braces) and `value` (the same for all rows).',
      },
      skip: {
        message: 'A rule of `skip_rows` needs either `is` or `in`.',
        hint: 'Write `is: present`, `is: missing`, or `in: [epic, sub-task]`.',
      },
    },
    about:
      'A field takes its value from exactly one of `from`, `first`, `template` and `value`; a rule of `skip_rows` asks one question.',
  },
  'mapping/not-a-pointer': {
    message: '`{column}` is not a pointer into JSON.',
    hint: 'Start it with a slash: `/{path}`.',
    about: 'In a JSON file a field is named by a pointer: `/status`, or `/customer/name` for what is deeper.',
  },
  'mapping/not-allowed': {
    wordings: {
      word: { message: '`{field}` cannot be `{word}`.', hint: '{suggestion}' },
      login: {
        message: '`{field}` cannot be `{word}`.',
        hint: 'A login has letters, digits, dots and hyphens, and no @.',
      },
    },
    about: 'A map or a constant gives a word that its field does not have.',
  },
  'mapping/bad-date-pattern': {
    wordings: {
      capitals: {
        message: NO_PATTERN,
        hint: `Years are \`yyyy\` and days \`dd\`, in small letters. ${PATTERNS}`,
      },
      other: { message: NO_PATTERN, hint: PATTERNS },
    },
    about:
      'A pattern under `dates` has letters that are not read, or names no whole day. Patterns are those of Unicode (CLDR).',
  },
  'mapping/unknown-time-zone': {
    wordings: {
      meant: { message: 'There is no time zone `{zone}`.', hint: 'Did you mean `{meant}`?' },
      other: {
        message: 'There is no time zone `{zone}`.',
        hint: 'Use a name such as Europe/Berlin or America/New_York.',
      },
    },
    about: 'Time zones are named as in the IANA list, such as Europe/Berlin.',
  },
} as const satisfies ProblemCatalogue

/** For the reader of mappings, which needs no other problem. */
export const problem = problemsOf(MAPPING_PROBLEMS)
