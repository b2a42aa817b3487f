import type { ProblemList } from '@triagebook/record'

/** What the stages themselves can find wrong. */
export const PROBLEMS = {
  'validate/outside-book': {
    what: 'A path that was given lies outside the book.',
    mend: 'Name a file or a folder inside the book, or none to check everything.',
  },
  'validate/no-such-file': {
    what: 'A path that was given does not exist in the book.',
    mend: 'Check the spelling. A record is at tickets/<year>/<month>/<id>.md.',
  },
  'redact/secret-in-record': {
    what: 'A line of a record holds what looks like a secret or personal data, as a rule because somebody typed or pasted it. Import would have taken it out.',
    mend: 'Take it out of the line. A password, token or key has to be changed where it is used too, because Git keeps what once was committed; `docs/privacy.md` says how to remove that. What may be read by all can be allowed in `rules/redact.yml`.',
  },
  'import/unknown-connection': {
    what: 'Neither a connection in triagebook.yml nor a platform has the name that was given.',
    mend: 'Name a connection of triagebook.yml, or a platform: zendesk, csv, json, ndjson.',
  },
  'import/no-mapping': {
    what: 'A CSV or JSON file was to come in, and nothing says what its columns mean.',
    mend: 'Give a mapping with --mapping; `import --sniff <file>` writes a first one.',
  },
  'import/no-such-mapping': {
    what: 'There is no mapping at the place that was given.',
    mend: 'Check the spelling. A relative path starts at the folder in which you typed the command.',
  },
  'import/needless-mapping': {
    what: 'A mapping was given for the export of a desk that is read without one.',
    mend: 'Leave --mapping out, or import csv, json or ndjson with it.',
  },
  'import/other-format': {
    what: 'The mapping is for another format than the one that was asked for.',
    mend: 'Name the format of the mapping, or another mapping.',
  },
  'import/already-there': {
    what: 'The file into which the first mapping was to be written exists already.',
    mend: 'Name another file with --out: what people wrote is not written over.',
  },
  'import/incomplete': {
    what: 'With --strict nothing is written where any ticket or row cannot be read.',
    mend: 'Mend the rows, or import without --strict: then the others come in.',
  },
  'import/no-export': {
    what: 'Import was not told where the tickets are.',
    mend: 'Give an export with --from <file or folder>.',
  },
  'import/another-key': {
    what: 'The key for pseudonyms is not the one that this book was made with, so the same person would get a second pseudonym.',
    mend: 'Set TRIAGEBOOK_PSEUDONYM_KEY to the key that your team used before.',
  },
  'import/id-clash': {
    what: 'Two tickets of one connection would have the same record id.',
    mend: 'Rename one of them on the desk, or bring one in under another connection.',
  },
  'import/outside-vocabulary': {
    what: 'A mapped field of the ticket has a value that triagebook.yml does not list, so it was left out.',
    mend: 'Add the value to vocabulary in triagebook.yml, or mend it on the desk.',
  },
  'import/damaged-record': {
    what: 'The record of this ticket in the book cannot be read, so import left it as it is.',
    mend: 'Run validate, mend the record, and import again.',
  },
  'import/replies-left-out': {
    what: 'The ticket has more replies than the history of a record can hold, so the oldest were left out.',
    mend: 'Nothing has to be done: they stay on the desk, and the first reply of each side is kept.',
  },
  'import/not-a-record': {
    what: 'What the desk tells of this ticket would make a record that cannot be read, so it was left out.',
    mend: 'The message says why. A record by hand may tell what matters of it.',
  },
  'prioritize/unknown-ticket': {
    what: 'No record of the book has the id that was given.',
    mend: 'Check the id; it is the file’s name without .md.',
  },
  'agenda/unknown-meeting': {
    what: 'triagebook.yml has no meeting of this name.',
    mend: 'Name one of its meetings, or none.',
  },
  'agenda/not-a-day': {
    what: 'The date that was given is no day of the calendar.',
    mend: 'Write it as 2026-11-16.',
  },
  'output/cannot-write': {
    what: 'A file that was asked for could not be written.',
    mend: 'Choose another place with --out, or free the disk.',
  },
  'merge/clash': {
    what: 'Two people wrote different things into one place of a record, on two branches. Both versions stand in the file.',
    mend: 'Keep one of the two, delete the other with the marks around them, then `git add` the file. docs/merge.md shows it.',
  },
  'merge/not-a-record': {
    what: 'A version of the file is no readable record, so that only its lines could be merged.',
    mend: 'Look through the file, mend it until validate is content, then `git add` it.',
  },
  'merge/no-such-file': {
    what: 'A file that was to be merged cannot be read.',
    mend: 'Name three files: the common beginning, our version and theirs.',
  },
  'init/not-a-folder': {
    what: 'The name that was given belongs to a file.',
    mend: 'Name a folder, or a new name.',
  },
  'new/missing': {
    what: 'A new record needs a title and a customer; an escalated one also a reason, a severity, a support owner, and a team or an engineering owner.',
    mend: 'Give them as options, or run the command on a terminal and answer its questions.',
  },
  'new/not-allowed': {
    what: 'An option of `new` has a value that cannot stand in the record: a word that the book does not know, or a login or a link that is none.',
    mend: 'Use one of the words that the problem names, or add it to triagebook.yml.',
  },
  'new/personal-data': {
    what: 'The customer’s id or the link that was given holds an e-mail address or something else that is taken out of the book’s words, so that it would name nobody any more.',
    mend: 'Give the id that your desk or your customer list has for the customer, and a link without names and tokens.',
  },
} as const satisfies ProblemList
