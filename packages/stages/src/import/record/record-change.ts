import { changeOf, type FileChange } from '@triagebook/book'
import {
  editRecord,
  err,
  ok,
  type Problem,
  printRecord,
  type RecordContent,
  type RecordFile,
  type Result,
  readRecord,
  recordPath,
} from '@triagebook/record'

/** The change that writes the record. A problem where its file could not be read again: that would block every other command. */
export function recordChange(file: RecordFile | null, next: RecordContent): Result<FileChange> {
  const path = file?.path ?? recordPath(next.record)
  const content = file === null ? printRecord(next) : editRecord(file, next)
  const again = readRecord(path, content)
  return again.ok
    ? ok(changeOf(path, file?.text ?? null, content))
    : err(notARecord(next.record.source.native_id, again.problems[0]))
}

function notARecord(nativeId: string, { message }: Problem): Problem {
  return {
    code: 'import/not-a-record',
    severity: 'error',
    message: `Ticket ${nativeId} cannot be kept as a record, so it was left as it is: ${message}`,
    hint: 'It stays on the desk; a record by hand may tell what matters of it (triagebook new).',
  }
}
