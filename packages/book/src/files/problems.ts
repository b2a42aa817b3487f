import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with the files of a book as files. */
export const PROBLEMS = {
  'book/unsafe-path': {
    message: '{path} cannot be the name of a file in the book: {why}.',
    hint: 'Use a path inside the book, such as tickets/2026/03/zendesk-eu-1.md.',
    about:
      'A book is cloned to Linux, macOS and Windows, so names that one of them cannot have are refused everywhere.',
  },
  'book/link': {
    message:
      '{path} is a symbolic link. Triagebook does not follow links, because they can lead outside the book.',
    hint: 'Replace the link with the file itself.',
    about: 'This holds for files and folders of the book.',
  },
  'book/not-a-file': {
    message: '{what}, so there is no file to read or write.',
    hint: 'Rename or remove it.',
    about:
      'A folder (or a pipe, a socket, a device) has the name of a file, or a file has the name of a folder.',
  },
  'book/too-large': {
    message: '{path} has {size} MiB; Triagebook reads files of at most {limit} MiB.',
    hint: 'Shorten it, or move its content out of the book.',
    about: 'The limit keeps one file from filling the memory.',
  },
  'book/not-utf-8': {
    message: '{path} is not a UTF-8 text file.',
    hint: 'Save it as UTF-8 in your editor.',
    about: 'All files of a book are UTF-8 text.',
  },
  'book/cannot-read': {
    exit: 3,
    wordings: {
      file: { message: '{path} could not be read: {why}.', hint: '{fix}' },
      list: { message: 'The records in {path} could not be listed: {why}.', hint: '{fix}' },
      gone: {
        message: 'There is no record {path}. It may have been removed during the run.',
        hint: 'Check the path, then run the command again.',
      },
    },
    about:
      'Your account, the disk or another program keeps Triagebook from reading a file or folder of the book.',
  },
  'book/two-forms': {
    message: 'This record exists twice, as {path} and as {other}.',
    hint: 'Keep one of the two and delete the other.',
    about: 'A record is a .md or a .yaml file. With both, it is unclear which of them counts.',
  },
  'book/bad-ending': {
    message: 'The name of a record must end in .md or .yaml, in lower case.',
    hint: 'Rename it: {name}.',
    about: 'A file with another ending, such as .yml or .MD, is not read as a record.',
  },
  'book/changed-meanwhile': {
    exit: 3,
    wordings: {
      made: {
        message: '{path} was created after Triagebook looked for it. Nothing was written.',
        hint: 'Run the command again; it starts from the file as it is now.',
      },
      changed: {
        message: '{path} was changed after Triagebook read it. Nothing was written.',
        hint: 'Run the command again; it starts from the file as it is now.',
      },
      deleted: {
        message: '{path} was deleted after Triagebook read it. Nothing was written.',
        hint: 'Run the command again; it starts from the files as they are now.',
      },
      late: {
        message: '{path} was {what} while Triagebook was writing, and stays as it is.{note}',
        hint: 'Run the command again; it starts from the files as they are now.',
      },
      several: {
        message:
          '{path} and other files ({count}) were changed after Triagebook read them. Nothing of this step was written.',
        hint: 'Another command seems to write to this book. Wait until it ends, then run this command again.',
      },
    },
    about: 'Triagebook never overwrites an edit that it has not read.',
  },
  'book/cannot-write': {
    exit: 3,
    message: '{path} was not {done} in {folder}: {why}.{note}',
    hint: '{fix}',
    about: 'Your account, the disk or another program keeps Triagebook from writing into the book.',
  },
  'book/not-written': {
    exit: 3,
    message: '{path} was not {done}, because an earlier change failed.',
    hint: 'Fix the problem that is named first, then run the command again.',
    about: 'A run writes its files in order and stops at the first that fails.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
