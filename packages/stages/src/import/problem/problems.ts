import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

const NOT_ALLOWED =
  'Ticket {ticket} has the {field} “{value}”, which is not an allowed value; it was left out.'

export const PROBLEMS = {
  'import/unknown-connection': {
    wordings: {
      name: {
        message: 'No connection or platform is called “{name}”.',
        hint: 'Use one of {known}.',
      },
      platform: {
        message: 'The connection “{name}” is of the platform {platform}, which this version cannot import.',
        hint: 'It can import: {readable}.',
      },
    },
    exit: 2,
    about:
      'Connections are listed in triagebook.yml. The name of a platform works too: its tickets then belong to a connection of that name.',
  },
  'import/no-mapping': {
    message: 'The columns of {file} have no meaning without a mapping.',
    hint: 'Name one with `--mapping <file>`. `triagebook import --sniff {file}` writes a first one.',
    exit: 2,
    about: 'CSV, JSON and NDJSON files are imported only with a mapping: nothing is guessed.',
  },
  'import/no-such-mapping': {
    wordings: {
      missing: { message: 'There is no file {file}.', hint: 'Check the spelling.' },
      other: { message: '{file} is not a mapping.', hint: 'Name a file that is a mapping.' },
    },
    exit: 2,
    about: 'A relative path starts at the folder in which you typed the command.',
  },
  'import/needless-mapping': {
    message: 'The export of {platform} is imported without a mapping.',
    hint: 'Leave `--mapping` out. For a table made from the export, import csv, json or ndjson with the mapping.',
    exit: 2,
    about: 'The export of a desk has a known form. Only tables and dumps need a mapping.',
  },
  'import/other-format': {
    message: 'The mapping {mapping} is for {format}, but you asked for {platform}.',
    hint: 'Import {format} with it, or name another mapping.',
    exit: 2,
    about: 'A mapping says in `format` which files it is for.',
  },
  'import/incomplete': {
    message: '{count} cannot be read, so nothing was written: `--strict` asks for all or nothing.',
    hint: 'Fix the problems below, or import without `--strict` to import the others.',
    about: 'With `--strict` nothing is written if any ticket or row cannot be read.',
  },
  'import/no-export': {
    message: 'The export of {connection} is missing.',
    hint: 'Name it with `--from <file or folder>`.',
    exit: 2,
    about: 'Import reads an export: a file, or a folder of files. It does not ask the desk itself.',
  },
  'import/another-key': {
    message: 'This book was made with the key {before}, but the key is now {now}.',
    hint: 'Set TRIAGEBOOK_PSEUDONYM_KEY to the key that your team used before.',
    exit: 2,
    about:
      'With another key, the same person would get a second pseudonym. Only the fingerprints of the keys are compared and shown.',
  },
  'import/id-clash': {
    message: 'The tickets {one} and {other} would have the same record.',
    hint: 'Rename one of them on the desk, or import one of them under another connection.',
    about:
      'The id of a record is made of its connection and its native id in lower case, with `-` for what is no letter from a to z and no digit. Of two tickets with the same id the first comes in.',
  },
  'import/outside-vocabulary': {
    severity: 'warning',
    wordings: {
      known: { message: NOT_ALLOWED, hint: '{suggestion} {change}{list}.' },
      any: { message: NOT_ALLOWED, hint: '{change}{list}.' },
    },
    about:
      'A field that a connection or a mapping fills takes only the words that the book knows: built in, or listed in triagebook.yml.',
  },
  'import/not-escalated': {
    severity: 'warning',
    message: 'Ticket {ticket} was escalated on the desk, but lacks {missing}. It is proposed for escalation.',
    hint: 'Map these fields too, or add them and run `triagebook escalate`.',
    about:
      'An escalated ticket needs a customer, a severity, a reason and owners. Import never writes a record that `validate` rejects.',
  },
  'import/no-docs-link': {
    severity: 'warning',
    message:
      'Ticket {ticket} is escalated and ended as docs-updated, which needs a link to the page, so its end was left out.',
    hint: 'Run `triagebook close {ticket} docs-updated <link>`.',
    about: 'The closure code docs-updated of an escalated ticket names the page that answers it.',
  },
  'import/damaged-record': {
    message: 'Ticket {ticket} was not imported, because its record {path} cannot be read.',
    hint: 'Run `triagebook validate`, fix the record and import again.',
    about: 'A record that cannot be read is never replaced: it may contain what people wrote.',
  },
  'import/plain-text': {
    severity: 'warning',
    message:
      'Ticket {ticket} has texts with far more tags, links or short lines than their length explains. Imported as plain text: {count}.',
    hint: 'Open the ticket on the desk to see them as they were sent.',
    about:
      'The time and memory that a text takes are bounded by its length, so that no customer can stop an import. Links and tables of such a text are lost, its words are not.',
  },
  'import/too-much-text': {
    message:
      'Ticket {ticket} was not imported, because it has {size} characters of text. At most {most} are read.',
    hint: 'The ticket stays on the desk. You can write a record by hand with `triagebook new`.',
    about:
      'The time that an import takes is bounded for each ticket, so that no ticket keeps the others from coming in. Every text counts 100 characters more than it has.',
  },
  'import/replies-left-out': {
    severity: 'warning',
    message:
      'Ticket {ticket} has more replies than the history of a record can hold. Left out, oldest first: {count}.',
    hint: 'They stay on the desk. Figures that count replies do not count these.',
    about:
      'The history of a record has room for about a thousand events. The first reply of each side is kept.',
  },
  'import/not-a-record': {
    message: 'Ticket {ticket} was not imported, because its record would not be readable: {reason}',
    hint: 'The ticket stays on the desk. You can write a record by hand with `triagebook new`.',
    about: 'A record that cannot be read would stop everything that reads the book.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
