import type { ProblemList } from '@triagebook/record'

/** What can be wrong with a book as a folder of files. */
export const PROBLEMS = {
  'book/not-found': {
    what: 'Neither this folder nor one above it has a triagebook.yml, so there is no book here.',
    mend: 'Go to the folder of your book, name it with --book <folder>, or make one with init.',
  },
  'book/unsafe-path': {
    what: 'A path would leave the book, or has a name that not every computer can have as a file.',
    mend: 'Use a path inside the book, with / between its parts.',
  },
  'book/link': {
    what: 'A file or folder of the book is a symbolic link. Links are not followed: they could lead outside the book.',
    mend: 'Put the file itself in the place of the link.',
  },
  'book/not-a-file': {
    what: 'A folder, or something else that is no file, stands where a file belongs, or a file where a folder belongs.',
    mend: 'Rename or remove what stands there.',
  },
  'book/too-large': {
    what: 'A file of the book is larger than Triagebook reads.',
    mend: 'Shorten it, or move what it holds out of the book.',
  },
  'book/not-utf-8': {
    what: 'A file of the book is not text in UTF-8.',
    mend: 'Save it as UTF-8 in your editor.',
  },
  'book/cannot-read': {
    what: 'The computer does not let Triagebook read a file or folder of the book.',
    mend: 'Give your account the right to read it.',
  },
  'book/two-forms': {
    what: 'One record stands in the book twice, as .md and as .yaml, and nobody can tell which one counts.',
    mend: 'Keep one of the two and delete the other.',
  },
  'book/bad-ending': {
    what: 'A file among the records ends in .yml, .MD or the like, so that nothing would read it.',
    mend: 'Rename it, so that it ends in .md or .yaml.',
  },
  'book/changed-meanwhile': {
    what: 'A file was changed by somebody else after Triagebook had read it. Nothing was written.',
    mend: 'Run the command again; it then starts from the file as it is now.',
  },
  'book/cannot-write': {
    what: 'The computer does not let Triagebook write into the book.',
    mend: 'See to it that the disk has room and that your account may write in the folder, then run the command again.',
  },
  'book/not-written': {
    what: 'A change was not written, because an earlier one of the same run failed.',
    mend: 'Mend what the other problem names, then run the command again.',
  },
  'book/no-git': {
    what: 'The question needs the history of the book, and Git is not installed or the book is in no Git repository.',
    mend: 'Install Git, or run `git init` in the book and commit once.',
  },
  'book/no-merge-driver': {
    what: 'The book asks Git to merge records field by field, but this clone does not know the command; no commit can carry it.',
    mend: 'Run `triagebook init` in the book once; it changes none of your files.',
  },
  'book/unknown-revision': {
    what: 'The repository has no commit, branch or tag of this name.',
    mend: 'Check the name with `git log`. In a shallow clone, fetch more of the history.',
  },
} as const satisfies ProblemList
