import type { RecordFile } from '../record/record-file.ts'
import { recordId, recordPath } from '../record/record-id.ts'
import type { Finding } from './finding.ts'
import { problem } from './problems.ts'

/** The id is made of connection and native id; it names the file, and the month its folder. */
export function identityFindings({ path, record, form }: RecordFile): readonly Finding[] {
  const { id, source } = record
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|ya?ml)$/, '')
  const expected = recordId(source.connection, source.native_id)
  if (file !== id) {
    return [{ ...problem('record/id-not-file-name', { id, file, expected }), path: ['id'] }]
  }
  if (id !== expected) {
    return [{ ...problem('record/id-not-of-source', { id, expected }), path: ['id'] }]
  }
  const wanted = recordPath(record, form)
  if (`/${path}`.endsWith(`/${wanted}`)) return []
  return [{ ...problem('record/wrong-folder', { path: wanted }), path: ['source', 'created_at'] }]
}
