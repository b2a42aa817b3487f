import type { ProblemList } from './problem/problem.ts'

/** Every problem that reading and checking the files of a book can raise. */
export const PROBLEMS = {
  'file/too-large': {
    what: 'The file is larger than 1 MiB.',
    mend: 'Shorten its text, or move logs to a place that it links to.',
  },
  'file/not-utf-8': {
    what: 'The file holds bytes that are no UTF-8 text, often because it was saved in an old Windows encoding.',
    mend: 'Save it again with the encoding UTF-8.',
  },
  'file/control-character': {
    what: 'The file holds a character that no editor shows, such as a bell or an escape.',
    mend: 'Delete it; it stands at the place that the problem names.',
  },
  'file/no-front-matter': {
    what: 'A Markdown file of the book does not begin with its fields between two lines of `---`.',
    mend: 'Make `---` the first line, then the fields, then a line `---`, then the text.',
  },
  'file/unclosed-front-matter': {
    what: 'The line `---` that ends the fields at the top of the file is missing.',
    mend: 'Put a line `---` after the last field; the text stands below it.',
  },
  'yaml/alias': {
    what: 'A value is given a name with `&` or fetched by its name with `*`. A book’s files do without that, so that each value stands where it is read.',
    mend: 'Write the value out in both places. A text that begins with `&` or `*` needs quotes.',
  },
  'yaml/tag': {
    what: 'A value begins with `!`, which YAML takes for a type.',
    mend: 'Leave the type out, or put the text in quotes.',
  },
  'yaml/unquoted-colon': {
    what: 'A text holds `: ` and has no quotes, so that YAML takes it for another field.',
    mend: 'Put the whole text in quotes: title: "Error: no connection".',
  },
  'yaml/not-readable': {
    what: 'The line is not readable as YAML.',
    mend: 'Look at this line and the one before it: a stray bracket, text after a closing quote, a text that needs quotes.',
  },
  'yaml/duplicate-key': {
    what: 'A field stands twice in the same block, so that nobody can say which of the two counts.',
    mend: 'Keep one of the two lines and delete the other.',
  },
  'yaml/tab': {
    what: 'A line is indented with a tab; YAML knows only spaces.',
    mend: 'Use spaces: two for each level.',
  },
  'yaml/indentation': {
    what: 'A line is indented differently from its neighbours.',
    mend: 'Begin it below the first letter of the field that it belongs with.',
  },
  'yaml/needs-quotes': {
    what: 'A value begins with a character that YAML keeps for itself: @, %, ` and some others.',
    mend: 'Put the value in quotes. A login stands without `@`.',
  },
  'yaml/escape': {
    what: 'In a text in double quotes, `\\` stands before a character that it cannot stand before.',
    mend: 'Write `\\\\`, or use single quotes.',
  },
  'yaml/unclosed': {
    what: 'A quote or a bracket is not closed, or a colon or a comma is missing.',
    mend: 'Close each quote and bracket on the line on which it begins; a field needs a colon after its name.',
  },
  'yaml/several-documents': {
    what: 'A line `---` or `...` begins a second document in a YAML file.',
    mend: 'Keep one document a file.',
  },
  'yaml/key-not-text': {
    what: 'The name of a field is no text, but a list or a block.',
    mend: 'Give the field a name, in quotes where it holds brackets.',
  },
  'yaml/nested-too-deep': {
    what: 'Blocks or brackets stand inside each other deeper than any file of a book needs.',
    mend: 'Look for brackets or dashes that do not belong there.',
  },
  'yaml/too-much': {
    what: 'The fields of a file hold more than 100,000 words and signs, so that reading them would take too long.',
    mend: 'Look for lines that were pasted in by mistake; long texts belong below the fields.',
  },
  'yaml/directive': {
    what: 'The file begins with a line such as `%YAML 1.1`, which changes how it is read.',
    mend: 'Delete the line.',
  },
  'yaml/reserved-key': {
    what: 'A field is called `__proto__`, which programs can take for something else than a name.',
    mend: 'Give it another name.',
  },
  'yaml/control-character': {
    what: 'A value in quotes makes a control character with a `\\` sequence.',
    mend: 'Delete the sequence.',
  },
  'yaml/half-character': {
    what: 'A value in quotes makes half of a character with a `\\u` sequence: some signs take two, and one is missing.',
    mend: 'Delete the sequence, or write the character itself.',
  },
  'yaml/too-many-entries': {
    what: 'A list or a block has more than 10,000 entries.',
    mend: 'Take out what is not needed.',
  },
  'yaml/large-number': {
    what: 'A number is too large to be kept exactly, as ids of some platforms are.',
    mend: 'Put it in quotes.',
  },
  'field/unknown': {
    what: 'There is no field of this name here; a mistyped one would be lost in silence.',
    mend: 'Correct the name; the problem says which one was probably meant.',
  },
  'field/missing': {
    what: 'A field that every file of this kind needs is missing.',
    mend: 'Add it.',
  },
  'field/empty': {
    what: 'A field has a name, but no value.',
    mend: 'Fill it in, or delete the line.',
  },
  'field/not-allowed': {
    what: 'The value is not one of the few that the field can have.',
    mend: 'Use one of those that the problem names, with its small and capital letters.',
  },
  'field/bad-name': {
    what: 'The name that you gave to a team, a meeting, a connection or a stage is not possible.',
    mend: 'Use lower-case letters and digits, words joined by one hyphen; stages have fixed names.',
  },
  'field/wrong-type': {
    what: 'The value is of another kind: a number where a text belongs, a text where a list belongs.',
    mend: 'Put a number that is an id in quotes; write a list as lines that begin with `- `.',
  },
  'field/wrong-form': {
    what: 'The value is not written as such values are: a slug, an instant, a link, a login.',
    mend: 'Write it as the problem shows.',
  },
  'field/no-such-date': {
    what: 'The day or the time does not exist, such as 30 February.',
    mend: 'Correct the day, the month or the time.',
  },
  'field/out-of-bounds': {
    what: 'The value is too long, too large, too small, or a list has too few items or one twice.',
    mend: 'Correct it; the problem names the limit.',
  },
  'field/hidden-character': {
    what: 'An id, a login, a link or another value that something is done with holds a character that nobody can see: one that turns the direction of the text, or has no width. In titles and other free text they are allowed.',
    mend: 'Delete the value and type it again.',
  },
  'record/placeholder': {
    what: 'A record that a person made from the template still holds “(fill in)” somewhere.',
    mend: 'Write in its place what the line above it asks for, or delete what is not needed.',
  },
  'record/id-not-file-name': {
    what: 'The record’s id and its file’s name differ.',
    mend: 'Give both the name that connection and native id make.',
  },
  'record/id-not-of-source': {
    what: 'The record’s id is not made of its connection and its native id.',
    mend: 'Correct the id and the file’s name, or the source.',
  },
  'record/wrong-folder': {
    what: 'The record does not stand in the folder of the month in which its ticket was created.',
    mend: 'Move the file to the path that the problem names.',
  },
  'record/unknown-word': {
    what: 'A type, closure code, team, component, tier, segment or revenue band is not one that triagebook.yml knows.',
    mend: 'Correct the word, or add it to triagebook.yml.',
  },
  'record/unknown-connection': {
    what: 'triagebook.yml has no connection of this name, so that nothing will bring its tickets up to date. It is told once, at the first of them.',
    mend: 'Add the connection to triagebook.yml, or leave it if the desk is gone.',
  },
  'record/customer-named': {
    what: 'A customer’s name stands in a record, but the settings do not allow names.',
    mend: 'Delete the line, and tell who cares for the repository: Git keeps what was once committed.',
  },
  'record/security-not-withheld': {
    what: 'A security ticket in a public book shows its title and text.',
    mend: 'Withhold it, correct its type, or declare the book private if nobody else can read it.',
  },
  'record/missing-once-escalated': {
    what: 'An escalated ticket lacks something that the agenda and the figures need.',
    mend: 'Add the field that the problem names.',
  },
  'record/resolved-without-closure-code': {
    what: 'An escalated ticket is resolved, but nothing says how it ended.',
    mend: 'Add a closure code, or a void reason if it should count in no closure figure.',
  },
  'record/docs-updated-without-link': {
    what: 'The closure code says that docs were updated, but no page is named.',
    mend: 'Add `resolution.docs` with a link to each page.',
  },
  'record/code-and-void': {
    what: 'A ticket has both a closure code and a void reason.',
    mend: 'Keep one.',
  },
  'record/resolution-while-open': {
    what: 'A ticket that is not resolved says how it ended.',
    mend: 'Set the status to resolved, or delete the resolution if the ticket was opened again.',
  },
  'record/blocked-without-reason': {
    what: 'A blocked ticket does not say what it waits for. It is a warning where a rule derived the status.',
    mend: 'Add `triage.blocked` with `on` and `why`.',
  },
  'record/blocked-left-behind': {
    what: 'A ticket that is not blocked says what it waits for.',
    mend: 'Delete `triage.blocked`, or set the status to blocked.',
  },
  'record/illegal-move': {
    what: 'A person moved a ticket where tickets do not go: from resolved a ticket is opened again first.',
    mend: 'Set a status that the problem names.',
  },
  'record/times-out-of-order': {
    what: 'Something lies before the ticket was created, or an answer before its question.',
    mend: 'Correct one of the two times.',
  },
  'record/event-before-creation': {
    what: 'An event in `history` lies before the moment in which the ticket was created.',
    mend: 'Correct the time of the event; `source.created_at` never changes.',
  },
  'record/history-not-sorted': {
    what: 'The events of a ticket are not in the order of their times.',
    mend: 'Sort the lines of `history` by `at`, the oldest first.',
  },
  'record/history-disagrees': {
    what: 'A field is not what its last event in `history` says, so that figures made from the history would be wrong.',
    mend: 'Add the event that is missing, or correct the field.',
  },
  'record/duplicate-id': {
    what: 'Two files of the book have the same id, so nobody can tell which one counts.',
    mend: 'Delete one of the files, or correct the id and the name of the one that is another ticket.',
  },
  'record/same-ticket-twice': {
    what: 'Two records with different ids have the same connection and native id: they are one ticket.',
    mend: 'Correct the native id of the one that is wrong, or delete that file.',
  },
  'record/merged-into-unknown': {
    what: 'A ticket was merged into one of which the book has no file. It is a warning where the `tickets` filter of the connection may have left that one out.',
    mend: 'Correct the id, or bring the other ticket in with import.',
  },
  'record/merged-into-itself': {
    what: 'A ticket says that it was merged into itself.',
    mend: 'Name the ticket that goes on in its place, or delete the line.',
  },
  'record/merged-in-a-circle': {
    what: 'Tickets were merged into each other, so that none of them goes on.',
    mend: 'See on the desk which of them goes on, and delete its `source.merged_into`.',
  },
  'record/conflict-markers': {
    what: 'A merge could not tell which of two versions counts, and left both in the file for a person to choose.',
    mend: 'Keep one version and delete the other, with the three lines `<<<<<<<`, `=======` and `>>>>>>>`. docs/merge.md shows it.',
  },
  'settings/unknown-time-zone': {
    what: 'There is no time zone of this name.',
    mend: 'Use a name of the IANA list, such as Europe/Berlin.',
  },
  'settings/unknown-team': {
    what: 'A meeting names a team that is not under `teams`.',
    mend: 'Correct the name, or add the team.',
  },
  'settings/duplicate-login': {
    what: 'A person stands twice in the same list.',
    mend: 'Keep one line with all of the person’s roles.',
  },
} as const satisfies ProblemList
