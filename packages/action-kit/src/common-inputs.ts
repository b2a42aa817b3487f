import type { InputTable } from '@triagebook/stages'

/** What every action has besides the inputs of its stage. */
export const COMMON_INPUTS = {
  book: { kind: 'folder', default: '.', help: 'The folder of the book, from the root of the repository.' },
  dryRun: { kind: 'flag', help: 'Writes nothing: the job summary says what would be written.' },
} as const satisfies InputTable
