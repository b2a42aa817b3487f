import { changeOf, type FileChange } from '@triagebook/book'
import { printRecord, type RecordContent, type RecordFile, recordPath } from '@triagebook/record'
import { editRecord } from '@triagebook/record/edit'
import { err, ok, type Result } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { problem } from '../problem/problems.ts'

/** The change that writes the record. A problem where its file could not be read again: that would block every other command. */
export function recordChange(file: RecordFile | null, next: RecordContent): Result<FileChange> {
  const path = file?.path ?? recordPath(next.record)
  const content = file === null ? printRecord(next) : editRecord(file, next)
  const again = readRecord(path, content)
  return again.ok
    ? ok(changeOf(path, file?.text ?? null, content))
    : err(
        problem('import/not-a-record', {
          ticket: next.record.source.native_id,
          reason: again.problems[0].message,
        }),
      )
}
