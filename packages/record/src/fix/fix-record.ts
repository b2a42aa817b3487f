import { checkRecord } from '../check/check-record.ts'
import { editRecord } from '../edit/edit-record.ts'
import { formOf } from '../file/read-parts.ts'
import type { Settings } from '../formats/settings.ts'
import type { DayStart } from '../problem/fixable-problem.ts'
import type { Problem } from '../problem/problem.ts'
import { applyEdits } from '../problem/text-edit.ts'
import type { Findings } from '../read/find-all-problems.ts'
import { inspectRecord, readDraft } from '../read/inspect-record.ts'
import { readOrExplain } from '../read/read-record.ts'
import { addEvents } from '../record/history.ts'
import type { RecordFile } from '../record/record-file.ts'
import { readText } from '../yaml/file-text.ts'

/** A record's text in which everything is fixed that has only one right answer. */
export interface FixedRecord {
  readonly text: string
  /** What was fixed, in this order; places are those of the text at that time. */
  readonly fixed: readonly Problem[]
}

/** More rounds than any text needs: each fixes all that it finds. */
const MOST_ROUNDS = 100

/** Changes only the lines of what it fixes. Fixing again changes nothing. */
export function fixRecord(path: string, text: string, settings: Settings, dayStart: DayStart): FixedRecord {
  const fixed: Problem[] = []
  let current = text
  if (!readText(path, text).ok) return { text, fixed }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const reading = readOrExplain(path, current)
    const next =
      'file' in reading
        ? sorted(reading.file, settings)
        : (fixedLater(path, current, reading, dayStart) ?? reading)
    if (next.fixed.length === 0) break
    fixed.push(...next.fixed)
    current = next.text
  }
  return { text: current, fixed }
}

/** The text with the first fix made that has to wait for the others; null where there is none, or others are left. */
function fixedLater(path: string, text: string, { fixed }: Findings, dayStart: DayStart): FixedRecord | null {
  if (fixed.length > 0) return null
  const { shape } = inspectRecord(readDraft({ path, form: formOf(path), text }))
  const one = shape.find(({ later }) => later !== undefined)
  if (one?.later === undefined) return null
  return { text: applyEdits(text, one.later(dayStart)), fixed: [one.problem] }
}

/** The record with its events in order, the one fix for a record that can be read. */
function sorted(file: RecordFile, settings: Settings): FixedRecord {
  const unsorted = checkRecord(file, settings).filter(({ fix }) => fix !== undefined)
  if (unsorted.length === 0) return { text: file.text, fixed: [] }
  const { record, body } = file
  const history = addEvents(record.history, [])
  return {
    text: editRecord(file, { record: { ...record, history }, body }),
    fixed: unsorted,
  }
}
