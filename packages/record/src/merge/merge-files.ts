import { editRecord } from '../edit/edit-record.ts'
import { readParts } from '../file/read-parts.ts'
import { placeAt } from '../problem/place-at.ts'
import type { Place } from '../problem/problem.ts'
import type { RecordContent, RecordFile } from '../record/record-file.ts'
import { scanSections } from '../sections/sections.ts'
import type { Clash } from './clash.ts'
import { type MarkedText, markClashes } from './mark-clashes.ts'
import { mergeRecords } from './merge-records.ts'
import { rightSide } from './sides.ts'

/** Three versions of one file; without a base both sides added it. */
export interface Versions {
  readonly base: RecordFile | undefined
  readonly ours: RecordFile
  readonly theirs: RecordFile
}

export interface MergedFile {
  /** What clashes stands in it in both forms, between the marks that Git makes. */
  readonly text: string
  readonly clashes: readonly PlacedClash[]
}

/** A clash, and where the merged text shows it. */
export interface PlacedClash extends Clash {
  readonly at: Place
}

/** Merges what three versions of a file say into one text; comments and layout are those of the side that changed them, else ours. */
export function mergeFiles(versions: Versions): MergedFile {
  const { base, ours, theirs } = versions
  const merged = mergeRecords({ base, ours, theirs })
  const layout = layoutOf(versions, merged)
  const text = editRecord(layout, merged)
  if (merged.clashes.length === 0) return { text, clashes: [] }
  const swapped = mergeRecords({ base, ours: theirs, theirs: ours })
  const marked = markClashes(text, editRecord(layout, swapped))
  return {
    text: marked.text,
    clashes: merged.clashes.map((clash) => ({
      ...clash,
      at: placeOf(clash, { ...layout, text, body: merged.body }, marked),
    })),
  }
}

/** When all three say the same, what still differs in them is layout and comments. */
function layoutOf({ base, ours, theirs }: Versions, merged: RecordContent): RecordFile {
  const right = rightSide({
    base: base && editRecord(base, merged),
    ours: editRecord(ours, merged),
    theirs: editRecord(theirs, merged),
  })
  return right === 'theirs' ? theirs : ours
}

function placeOf({ path, section }: Clash, file: RecordFile, marked: MarkedText): Place {
  const place = { path: file.path, line: 1, col: 1 }
  const parts = readParts(file.path, file.text, file.form)
  if (!parts.ok) return place
  const { source, bodyStart } = parts.value
  if (path.length > 0) {
    const { line, col } = source.place(path)
    return { ...place, line: marked.lineOf(line), col }
  }
  // In plain YAML the body's first line stands below its key.
  const first =
    bodyStart === null ? source.keyPlace(['body']).line + 1 : placeAt(file.path, file.text, bodyStart).line
  return { ...place, line: marked.lineOf(first + headingLine(file.body, section) - 1) }
}

/** The line of the body on which the section begins. */
function headingLine(body: string, section: string | undefined): number {
  return scanSections(body).find(({ title }) => title === section)?.line ?? 1
}
