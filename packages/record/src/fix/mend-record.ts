import { checkRecord } from '../check/check-record.ts'
import { editRecord } from '../edit/edit-record.ts'
import { readRecord } from '../file/read-record.ts'
import { formOf } from '../file/record-parts.ts'
import type { Settings } from '../formats/settings.ts'
import type { Problem } from '../problem/problem.ts'
import { addEvents } from '../record/history.ts'
import { lookAt } from './look.ts'
import { searchRecord } from './search-record.ts'

/** A record's text with everything mended that has only one right answer. */
export interface MendedRecord {
  readonly text: string
  /** What was mended, in the order in which it was; places are those of the text as it was then. */
  readonly mended: readonly Problem[]
}

/** More rounds than a text has levels at which one slip hides another; each mends all that it sees. */
const MOST_ROUNDS = 100

/** Changes only the lines of what it mends. Mending again changes nothing. */
export function mendRecord(path: string, text: string, settings: Settings): MendedRecord {
  const mended: Problem[] = []
  let current = text
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = mendOnce(path, current, settings)
    if (next === null) break
    mended.push(...next.mended)
    current = next.text
  }
  return { text: current, mended }
}

function mendOnce(path: string, text: string, settings: Settings): MendedRecord | null {
  const result = readRecord(path, text)
  if (result.ok) {
    const unsorted = checkRecord(result.value, settings).filter(({ fix }) => fix !== undefined)
    if (unsorted.length === 0) return null
    const { record, body } = result.value
    const history = addEvents(record.history, [])
    return { text: editRecord(result.value, { record: { ...record, history }, body }), mended: unsorted }
  }
  if (result.problems.every(({ fix }) => fix === undefined)) return null
  const form = formOf(path)
  const { text: next, mended } = searchRecord({ path, text, form }, lookAt(path, text, form))
  return mended.length === 0 ? null : { text: next, mended }
}
