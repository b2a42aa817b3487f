import { readFileSync } from 'node:fs'
import { type RecordFile, type Result, readRecord, TriagebookError } from '@triagebook/record'
import { oneLine } from '@triagebook/text/plain'
import type { MergeInputs } from './inputs.ts'

/** The three versions as far as they can be read; `base` is null where there was none. */
export interface Versions {
  readonly base: Result<RecordFile> | null
  readonly ours: Result<RecordFile>
  readonly theirs: Result<RecordFile>
  /** What the record is called in the book, for a terminal. */
  readonly name: string
  /** Ours as it stands in its file. */
  readonly text: string
}

/** Reads the versions under the name that the record has in the book. */
export function readVersions({ base, ours, theirs, path = ours }: MergeInputs): Versions {
  const [before, mine, other] = [bytesOf(base), bytesOf(ours), bytesOf(theirs)]
  const name = oneLine(path, 1000)
  return {
    name,
    base: before.length === 0 ? null : readRecord(name, before),
    ours: readRecord(name, mine),
    theirs: readRecord(name, other),
    text: mine.toString('utf8'),
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new TriagebookError(
      [
        {
          code: 'merge/no-such-file',
          severity: 'error',
          message: `${file} cannot be read.`,
          hint: 'Name three files: the common beginning, our version and theirs.',
        },
      ],
      { cause },
    )
  }
}
