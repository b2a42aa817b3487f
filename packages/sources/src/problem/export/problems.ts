import type { ProblemCatalogue } from '@triagebook/record/problem'

const TRUNCATED = 'ends in the middle: the download was cut off.'
const AS_DOWNLOADED = 'Use the file as you downloaded it'

/** What can be wrong with an export and with the tickets in it. */
export const EXPORT_PROBLEMS = {
  'source/no-such-file': {
    message: 'There is no file or folder {path}.',
    hint: 'Check the spelling. A relative path starts at the folder in which you run the command.',
    about: 'The file or folder that you named as the export does not exist.',
    exit: 2,
  },
  'source/no-files': {
    message: 'The folder {path} has no .json, .ndjson or .jsonl file.',
    hint: 'Unpack the export first, and name the folder that contains its files.',
    about:
      'An export can be a folder. Only its .json, .ndjson and .jsonl files are read, not those in folders inside it, and not hidden ones.',
  },
  'source/cannot-read': {
    wordings: {
      folder: { message: '{path} is a folder.', hint: 'Name the file in it.' },
      denied: {
        message: '{path} cannot be read ({error}).',
        hint: 'Check that it still exists and that your account may read it.',
      },
    },
    about:
      'The operating system does not let Triagebook read the export. The message has the name of its error: EACCES and EPERM mean that your account may not read the file.',
    exit: 3,
  },
  'source/empty': {
    message: '{path} is empty.',
    hint: 'Download it again, or remove it from the folder.',
    about: 'A file of the export has no content, or only spaces and line breaks.',
  },
  'source/not-json': {
    wordings: {
      file: {
        message: '{path} is not valid JSON.',
        hint: 'Export the tickets as JSON, and use the file as you downloaded it. A table (CSV) needs a mapping: see docs/import.md.',
      },
      line: {
        message: 'Line {line} of {path} is not valid JSON, so it was skipped.',
        hint: 'Export the tickets as JSON, and use the file as you downloaded it. A table (CSV) needs a mapping: see docs/import.md.',
      },
      entry: {
        message: 'The entry that starts here is not valid JSON, so it was skipped.',
        hint: `${AS_DOWNLOADED}. A comma, a quote or a bracket may be missing.`,
      },
    },
    about:
      'A file of the export, a line of it or an entry of its list is not JSON. The place is where reading failed. The other lines and entries are imported.',
  },
  'source/truncated': {
    wordings: {
      file: { message: `{path} ${TRUNCATED}`, hint: 'Download it again.' },
      line: { message: `Line {line} of {path}, the last one, ${TRUNCATED}`, hint: 'Download it again.' },
      list: {
        message: `{path} ${TRUNCATED}`,
        hint: 'Download it again. The tickets before the cut were imported, unless you used --strict.',
      },
    },
    about:
      'A file of the export starts as JSON and ends too early. Download it again: what is imported already stays as it is.',
  },
  'source/not-utf-8': {
    wordings: {
      file: { message: '{path} is not UTF-8 text.', hint: `${AS_DOWNLOADED}, or save it as UTF-8.` },
      line: {
        message: 'Line {line} of {path} is not UTF-8 text, so it was skipped.',
        hint: `${AS_DOWNLOADED}, or save it as UTF-8.`,
      },
    },
    about:
      'JSON is written in UTF-8. An editor or a spreadsheet program has saved the file in another encoding.',
  },
  'source/too-large': {
    message: 'The value that starts here is longer than {limit} MiB, so nothing after it was read.',
    hint: 'A quote or a bracket may be missing before it. Otherwise export the tickets one a line (.ndjson) or in smaller pages.',
    about:
      'One line, one entry of a list, or one page without a list is longer than 16 MiB. Files can have any size; only what has to be in memory at once is limited.',
  },
  'source/not-an-export': {
    wordings: {
      content: {
        message:
          '{path} is not an export of tickets from {platform}: nothing at its beginning can be read as a ticket. {reason}',
        hint: 'Expected: {expected}.',
      },
      sidecars: {
        message:
          'This export has no tickets: {path} and what follows it have only other data, such as users or comments.',
        hint: 'Put the files with the tickets into the same folder.',
      },
    },
    about:
      'The file is JSON, but not an export of tickets from this platform. Its README in packages/sources says how to make one. For another platform, write a mapping: see docs/import.md.',
  },
  'source/unreadable-ticket': {
    wordings: {
      'not-an-object': {
        message: 'An entry is not a ticket but {found}, so it was skipped.',
        hint: 'Export the tickets again. If the problem stays, report it with this line.',
      },
      'no-id': {
        message: 'An entry has no id of a ticket, so it was skipped. Its keys are {keys}.',
        hint: 'Export the tickets again. If the problem stays, report it with this line.',
      },
      time: {
        message:
          'Ticket {id} needs a time with a zone as `{field}` (such as 2026-03-26T10:56:07Z), but has {found}, so it was skipped.',
        hint: 'Export the ticket again. If the problem stays, report it with this line.',
      },
      status: {
        message: 'Ticket {id} has {found} as its status, which is not a word, so it was skipped.',
        hint: 'Export the ticket again. If the problem stays, report it with this line.',
      },
      part: {
        message: 'Ticket {id} has {part}, so it was skipped.',
        hint: 'Export the ticket again. If the problem stays, report it with this line.',
      },
    },
    about:
      'One ticket of the export lacks something that every ticket has. Nothing of it is written; the other tickets are imported.',
  },
  'source/unknown-status': {
    wordings: {
      desk: {
        message: 'A ticket has the status {found}, which {platform} is not known to have, so it was skipped.',
        hint: '{suggestion} If the file is an export of {platform}, report this status.',
      },
      'not-in-map': {
        message:
          'The column `{column}` has {found}, and the mapping does not say what that means for `{field}`, so {skipped} was skipped.',
        hint: 'Add it to the map in {path}, line {line}, or fix the cell. {suggestion}',
      },
      'not-a-word': {
        message: '{where} has {found}, which `{field}` cannot be, so {skipped} was skipped.',
        hint: 'Add a `map` to the mapping that says what it means. {suggestion}',
      },
    },
    about:
      'One ticket has a status that this platform is not known to have, or that the mapping does not translate. A status is never guessed. The other tickets are imported. Each such status is reported once, at its first ticket, with how often it occurs.',
  },
  'source/of-no-ticket': {
    message: '{path} has comments or events without the id of their ticket ({count}), so they were skipped.',
    hint: '{advice}',
    about:
      'Comments and events in a file of their own must say which ticket they belong to. The tickets are imported without them.',
  },
  'source/no-room': {
    message: 'The data that an export has next to its tickets cannot be stored in {folder} ({error}).',
    hint: 'Free some disk space there, or set TMPDIR to another folder, and import again.',
    about:
      'Comments and events in files of their own are kept in a temporary file until their ticket is read. The file is deleted when import ends.',
    exit: 3,
  },
  'source/more-pages': {
    severity: 'warning',
    message: 'The export is incomplete: its last page ({path}) says that more tickets follow.',
    hint: 'Download the next page from the address in this one, put it into the same folder, and import again.',
    about:
      'The last page of the export names a next page. What is imported already stays as it is when you import again with all pages.',
  },
  'source/view-not-in-export': {
    message: 'The connection selects tickets by view, and an export does not say which tickets a view shows.',
    hint: 'Under `tickets` of the connection in triagebook.yml, use tag, group, field or since.',
    about:
      'Views exist only on the platform. An export has tags, groups, fields and times, and can be filtered by those.',
  },
  'source/still-written': {
    severity: 'warning',
    wordings: {
      grew: {
        message:
          '{path} grew by {bytes} bytes while it was read. Only its first {size} bytes, which it had at the start, were imported.',
        hint: 'Import it again when nothing writes to it any more. What is imported already stays as it is.',
      },
      shrank: {
        message: '{path} became shorter while it was read, so some of its tickets may be missing.',
        hint: 'Import it again when nothing writes to it any more. What is imported already stays as it is.',
      },
    },
    about: 'Another program wrote to the file while it was read, such as a download that had not ended.',
  },
} as const satisfies ProblemCatalogue
