import { readFileSync } from 'node:fs'
import path from 'node:path'
import { mergeText } from '@triagebook/book'
import type { RecordFile } from '@triagebook/record'
import { type Result, TriagebookError } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { oneLine } from '@triagebook/text/plain'
import { problem } from '../conflict/problems.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { MERGE } from './about.ts'

export interface ForMerge {
  readonly versions: Versions
  /** The path of the record in the book. */
  readonly name: string
  /** Git's merge of lines, where a version is no record; else ours. */
  readonly text: string
  readonly out: string | undefined
}

/** The three versions as far as they can be read; `base` is null where there was none. */
export interface Versions {
  readonly base: Result<RecordFile> | null
  readonly ours: Result<RecordFile>
  readonly theirs: Result<RecordFile>
}

/** Reads the versions under the name that the record has in the book: Git's three files have none. */
export function readVersions(inputs: Inputs<typeof MERGE.inputs>, ports: PortsOf<'environment'>): ForMerge {
  const { base, ours, theirs, out } = inputs
  const name = oneLine(inputs.path ?? path.relative(ports.folder, ours), 1000)
  const [before, mine, other] = [bytesOf(base), bytesOf(ours), bytesOf(theirs)]
  const versions = {
    base: before.length === 0 ? null : readRecord(name, before),
    ours: readRecord(name, mine),
    theirs: readRecord(name, other),
  }
  const byLines = areReadable(versions) ? null : mergeText({ ours, base, theirs }, ports.environment)
  return { versions, name, text: byLines ?? mine.toString('utf8'), out }
}

function areReadable({ base, ours, theirs }: Versions): boolean {
  return ours.ok && theirs.ok && base?.ok !== false
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new TriagebookError([problem('merge/no-such-file', { file })], { cause })
  }
}
