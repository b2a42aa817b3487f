import { editRecord } from '../edit/edit-record.ts'
import { readParts } from '../file/read-parts.ts'
import { placeAt } from '../problem/place-at.ts'
import type { Place } from '../problem/problem.ts'
import type { RecordContent, RecordFile } from '../record/record-file.ts'
import { sectionsOf } from '../sections/sections.ts'
import type { Conflict } from './conflict.ts'
import { keepComments, type LostComment } from './keep-comments.ts'
import { type MarkedText, markConflicts } from './mark-conflicts.ts'
import { mergeRecords } from './merge-records.ts'
import { rightSide } from './sides.ts'

/** Three versions of one file; without a base both sides added it. */
export interface Versions {
  readonly base: RecordFile | undefined
  readonly ours: RecordFile
  readonly theirs: RecordFile
}

export interface MergedFile {
  /** With both versions of what conflicts, between Git's conflict markers. */
  readonly text: string
  readonly conflicts: readonly PlacedConflict[]
  /** Comments that one side wrote and that have no place in the text. */
  readonly lost: readonly LostComment[]
}

/** A conflict, and its place in the merged text. */
export interface PlacedConflict extends Conflict {
  readonly at: Place
}

/** Merges three versions of a file into one text. Its layout comes from the side that changed it, else ours; comments from both. */
export function mergeFiles(versions: Versions): MergedFile {
  const { base, ours, theirs } = versions
  const merged = mergeRecords({ base, ours, theirs })
  const layout = layoutOf(versions, merged)
  const { text, lost } = keepComments(layout, editRecord(layout, merged), versions)
  if (merged.conflicts.length === 0) return { text, conflicts: [], lost }
  const swapped = mergeRecords({ base, ours: theirs, theirs: ours })
  const other = keepComments(layout, editRecord(layout, swapped), versions)
  const marked = markConflicts(text, other.text)
  return {
    text: marked.text,
    lost,
    conflicts: merged.conflicts.map((conflict) => ({
      ...conflict,
      at: placeOf(conflict, { ...layout, text, body: merged.body }, marked),
    })),
  }
}

/** Each version with the merged content: what still differs is layout and comments. */
function layoutOf({ base, ours, theirs }: Versions, merged: RecordContent): RecordFile {
  const right = rightSide({
    base: base && editRecord(base, merged),
    ours: editRecord(ours, merged),
    theirs: editRecord(theirs, merged),
  })
  return right === 'theirs' ? theirs : ours
}

function placeOf({ path, section }: Conflict, file: RecordFile, marked: MarkedText): Place {
  const place = { path: file.path, line: 1, col: 1 }
  const parts = readParts(file.path, file.text, file.form)
  if (!parts.ok) return place
  const { source, bodyStart } = parts.value
  if (path.length > 0) {
    const { line, col } = source.place(path)
    return { ...place, line: marked.lineOf(line), col }
  }
  // In plain YAML the body's first line is below its key.
  const first =
    bodyStart === null ? source.keyPlace(['body']).line + 1 : placeAt(file.path, file.text, bodyStart).line
  return { ...place, line: marked.lineOf(first + headingLine(file.body, section) - 1) }
}

/** The line of the body at which the section begins. */
function headingLine(body: string, section: string | undefined): number {
  const start = sectionsOf(body).find(({ title }) => title === section)?.start ?? 0
  return placeAt('', body, start).line
}
