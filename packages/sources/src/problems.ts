import type { ProblemList } from '@triagebook/record'
import { MAPPING_PROBLEMS } from './mapping/problems.ts'

/** What can be wrong with what a desk gave. */
export const PROBLEMS = {
  'source/no-such-file': {
    what: 'There is no file or folder of the name that was given as the export.',
    mend: 'Check the spelling. A relative path starts at the folder in which you typed the command.',
  },
  'source/no-files': {
    what: 'The folder that was given as the export has no .json, .ndjson or .jsonl file.',
    mend: 'Unpack the export first, and name the folder in which its files are.',
  },
  'source/cannot-read': {
    what: 'The computer does not let Triagebook read the export.',
    mend: 'Give your account the right to read it.',
  },
  'source/empty': {
    what: 'A file of the export is empty.',
    mend: 'Download it again, or take it out of the folder.',
  },
  'source/not-json': {
    what: 'A file of the export, or a line of it, is no JSON.',
    mend: 'Ask the desk for its JSON export, and give the file as it was downloaded.',
  },
  'source/truncated': {
    what: 'A file of the export ends in the middle: the download was cut off.',
    mend: 'Download it again.',
  },
  'source/not-utf-8': {
    what: 'A file of the export is not text in UTF-8.',
    mend: 'Give the file as it was downloaded, or save it as UTF-8.',
  },
  'source/too-large': {
    what: 'A file of the export is one JSON value too large to hold at once.',
    mend: 'Ask the desk for smaller pages, or for a file with one ticket a line (.ndjson).',
  },
  'source/not-an-export': {
    what: 'The file is JSON, but nothing in it can be read as a ticket of this desk.',
    mend: 'Check that it is an export of tickets, and of this desk; its README says how to make one.',
  },
  'source/unreadable-ticket': {
    what: 'One ticket of the export lacks something that every ticket has, so it was left out.',
    mend: 'Nothing of it was written. Export the ticket again; if it stays so, report it with the line of the file.',
  },
  'source/unknown-status': {
    what: 'One ticket has a status that this desk is not known to have, so it was left out: a status is never guessed.',
    mend: 'Check that the file is an export of this desk; if it is, report the status.',
  },
  'source/of-no-ticket': {
    what: 'Comments or audits in a file of their own do not say which ticket they belong to, so they were left out.',
    mend: 'Give each of them its `ticket_id`, or use the audits, which have it.',
  },
  'source/no-room': {
    what: 'Comments and audits in files of their own are laid aside on the disk until their ticket comes; there is no room for them.',
    mend: 'Make room there, or set TMPDIR to a folder with room and import again.',
  },
  'source/more-pages': {
    what: 'The last page of the export says that more tickets follow: the export is not whole.',
    mend: 'Fetch the page that it names, put it beside the others, and import again; what is in the book already stays as it is.',
  },
  'source/view-not-in-export': {
    what: 'The connection brings in tickets by view, and no export says which tickets a view shows.',
    mend: 'Under the connection’s `tickets` in triagebook.yml, use tag, group, field or since.',
  },
  ...MAPPING_PROBLEMS,
} as const satisfies ProblemList
