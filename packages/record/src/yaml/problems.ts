import { type ProblemCatalogue, problemsOf } from '../problem/problem-catalogue.ts'

/** What can be wrong with a file as text, and as YAML. */
export const PROBLEMS = {
  'file/too-large': {
    message: 'The file has {size} bytes; the limit is {limit} bytes (1 MiB).',
    hint: 'Shorten its text, or link to the logs instead of including them.',
    about: 'Triagebook reads files of at most 1 MiB, so that one file cannot stop a run.',
  },
  'file/not-utf-8': {
    message: 'The file contains bytes that are not valid UTF-8.',
    hint: 'Save it again with the encoding UTF-8.',
    about:
      'This happens when a file is saved in an old Windows encoding. Most editors have "Save with encoding".',
  },
  'file/control-character': {
    message: 'The file contains the control character {character}, which is invisible.',
    hint: 'Delete it.',
    about:
      'Control characters such as a bell or an escape are invisible in an editor and can change what a terminal shows.',
  },
  'file/hidden-character': {
    message: 'This line contains the hidden character {character}, so it does not say what it seems to say.',
    hint: 'Delete the word around it and type it again.',
    about:
      'Settings, rules, mappings and playbooks are reviewed, so everything in them has to be visible. A character that has no width or changes the direction of the text can switch a rule off, or make it look like another one. Characters that emoji and scripts such as Persian are written with are allowed.',
  },
  'file/no-front-matter': {
    message: 'The file does not start with its fields between two lines of `---`.',
    hint: 'Make `---` the first line, then the fields, then a line `---`, then the text.',
    about:
      'A Markdown file of the book starts with its fields as YAML, called front matter. The text follows below it.',
  },
  'file/unclosed-front-matter': {
    message: 'The fields at the top of the file have no end: the closing line `---` is missing.',
    hint: 'Add a line `---` after the last field, above the text.',
    about: 'Without the closing line, Triagebook cannot tell the fields from the text.',
  },
  'yaml/alias': {
    message: 'This value uses a YAML anchor or alias (`&` or `*`).',
    hint: 'Write the value out in both places. Put a text that starts with `&` or `*` in quotes.',
    about:
      'The files of a book do not use anchors and aliases, so that each value is visible where it is used.',
  },
  'yaml/tag': {
    message: 'This value starts with `!`, which YAML reads as a type.',
    hint: 'Remove the type, or put the value in quotes: "!...".',
    about: 'The files of a book do not use YAML tags. A text that starts with `!` needs quotes.',
  },
  'yaml/unquoted-colon': {
    message: 'A text without quotes contains `: `, so it is unclear which part is the value.',
    hint: 'Put the whole value in quotes: title: "Error: no connection". Between { and }, separate fields with commas.',
    about: 'YAML reads `: ` as the end of a field name.',
  },
  'yaml/not-readable': {
    message: 'This line is not valid YAML.',
    hint: 'Check this line and the one above it for a missing colon, a stray bracket, or a text that needs quotes.',
    about: 'The YAML reader could not make sense of the line, and no more specific problem fits.',
  },
  'yaml/duplicate-key': {
    message: 'This field appears twice in the same block.',
    hint: 'Keep one of the two lines and delete the other.',
    about: 'With two values for one field, it is unclear which of them counts.',
  },
  'yaml/tab': {
    message: 'The line is indented with a tab; YAML allows only spaces.',
    hint: 'Use two spaces for each level.',
    about: 'Most editors can convert tabs to spaces for the whole file.',
  },
  'yaml/indentation': {
    message: 'The indentation of this line differs from its neighbors.',
    hint: 'Align it with the first letter of the field that it belongs to.',
    about: 'YAML shows which fields belong together by their indentation, two spaces a level.',
  },
  'yaml/needs-quotes': {
    message: 'The value starts with a character that is reserved in YAML.',
    hint: 'Put the value in quotes. Write a login without `@`: anna.',
    about: 'The characters @, %, ` and a few others are reserved at the start of a value.',
  },
  'yaml/escape': {
    message: 'A `\\` is followed by a character that it cannot escape.',
    hint: 'Write `\\\\`, or use single quotes.',
    about:
      'In a text in double quotes, `\\` starts an escape sequence such as `\\n`. In single quotes it is a normal character.',
  },
  'yaml/unclosed': {
    message: 'A quote, a bracket, a comma or a colon is missing.',
    hint: 'Close each quote and bracket on the line where it starts, and put a colon after each field name.',
    about: 'The YAML reader reached the end of the value and still expected a character.',
  },
  'yaml/several-documents': {
    message: 'A line `---` starts a second document in the file.',
    hint: 'Keep one document in each file.',
    about: 'In YAML, a line `---` or `...` separates documents. A file of the book has one.',
  },
  'yaml/key-not-text': {
    message: 'The name of this field is not a text.',
    hint: 'Put the name in quotes: "2026": ...',
    about:
      'A field name must be a text. YAML reads a name without quotes as a number, a list or a block if it looks like one.',
  },
  'yaml/nested-too-deep': {
    message: 'Blocks or brackets are nested more than 60 levels deep.',
    hint: 'Look for brackets or dashes that do not belong here.',
    about: 'No file of a book needs that depth.',
  },
  'yaml/too-much': {
    message: 'The fields are longer than Triagebook reads: more than 45,000 words and signs up to this line.',
    hint: 'Look for lines that were pasted by mistake. Long texts belong below the fields.',
    about: 'The limit keeps one file from stopping a run.',
  },
  'yaml/directive': {
    message: 'The file starts with a `%` line, which changes how YAML is read.',
    hint: 'Delete the line.',
    about: 'A directive such as `%YAML 1.1` makes other programs read the same file differently.',
  },
  'yaml/reserved-key': {
    message: 'A field cannot be named `__proto__`.',
    hint: 'Use another name.',
    about: 'JavaScript programs treat this name specially.',
  },
  'yaml/control-character': {
    message: 'The value contains a control character, which is invisible.',
    hint: 'Delete the `\\` sequence that makes it.',
    about: 'In double quotes, a sequence such as `\\u001b` makes a control character that a terminal obeys.',
  },
  'yaml/half-character': {
    message: 'The value contains half of a character: a `\\u` sequence without its second half.',
    hint: 'Delete the sequence, or write the character itself.',
    about: 'Some characters, such as emoji, take two `\\u` sequences.',
  },
  'yaml/too-many-entries': {
    message: 'A list or block has more than 10,000 entries.',
    hint: 'Remove the entries that are not needed.',
    about: 'No file of a book needs that many. The limit keeps one file from stopping a run.',
  },
  'yaml/large-number': {
    message: 'The number is too large to be kept exactly.',
    hint: 'Put it in quotes.',
    about: 'Programs round numbers above 9,007,199,254,740,991. An id in quotes is kept as it is.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
