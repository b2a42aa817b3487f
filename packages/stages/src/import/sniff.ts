import { existsSync } from 'node:fs'
import { TriagebookError } from '@triagebook/record'
import { sniffFile } from '@triagebook/sources/sniff-file'
import { orThrow } from '../open-book.ts'
import type { Host, StageReport } from '../stage.ts'
import { writeOutput } from '../write-output.ts'

export interface SniffInputs {
  readonly file: string
  /** Where the mapping goes; without it to standard output. */
  readonly out?: string
}

/** Writes a first mapping for a file, for a person to fill in. It imports nothing, and needs no book. */
export function sniffForImport({ file, out }: SniffInputs, host: Pick<Host, 'dryRun'>): StageReport {
  const mapping = orThrow(sniffFile(file))
  const base = { command: 'import', decision: 'sniffed', counts: {}, summary: '' }
  if (out === undefined) return { ...base, reason: '', problems: [], changed: [], output: mapping }
  if (existsSync(out)) {
    throw new TriagebookError([
      {
        code: 'import/already-there',
        severity: 'error',
        message: `${out} exists already.`,
        hint: 'Name another file with --out: what people wrote is not written over.',
      },
    ])
  }
  const { changed, problems } = writeOutput({ [out]: mapping }, host)
  const done = host.dryRun ? 'would be written' : 'written'
  const reason =
    changed.length === 0
      ? ''
      : `${out} ${done}. Look at every line and fill in what is marked; then import with it.`
  return { ...base, reason, problems, changed }
}
