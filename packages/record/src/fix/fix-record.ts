import { checkRecord } from '../check/check-record.ts'
import { editRecord } from '../edit/edit-record.ts'
import type { Settings } from '../formats/settings.ts'
import type { Problem } from '../problem/problem.ts'
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
export function fixRecord(path: string, text: string, settings: Settings): FixedRecord {
  const fixed: Problem[] = []
  let current = text
  let mayFixMore = readText(path, text).ok
  for (let round = 0; mayFixMore && round < MOST_ROUNDS; round++) {
    const reading = readOrExplain(path, current)
    const next = 'file' in reading ? sorted(reading.file, settings) : reading
    mayFixMore = next.mayFixMore && next.fixed.length > 0
    fixed.push(...next.fixed)
    current = next.text
  }
  return { text: current, fixed }
}

/** The record with its events in order, the one fix for a record that can be read. */
function sorted(file: RecordFile, settings: Settings): FixedRecord & { readonly mayFixMore: boolean } {
  const unsorted = checkRecord(file, settings).filter(({ fix }) => fix !== undefined)
  if (unsorted.length === 0) return { text: file.text, fixed: [], mayFixMore: false }
  const { record, body } = file
  const history = addEvents(record.history, [])
  return {
    text: editRecord(file, { record: { ...record, history }, body }),
    fixed: unsorted,
    mayFixMore: false,
  }
}
