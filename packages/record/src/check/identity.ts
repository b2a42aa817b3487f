import type { RecordFile } from '../record/record-file.ts'
import { recordId, recordPath } from '../record/record-id.ts'
import type { Finding } from './finding.ts'

/** The id is made of connection and native id, and the file is called and filed by it. */
export function identityFindings({ path, record, form }: RecordFile): readonly Finding[] {
  const { id, source } = record
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|ya?ml)$/, '')
  const made = recordId(source.connection, source.native_id)
  if (file !== id) {
    return [
      {
        code: 'record/id-not-file-name',
        message: `The id is \`${id}\`, but the file is called \`${file}\`.`,
        hint: `Both should be \`${made}\`.`,
        path: ['id'],
      },
    ]
  }
  if (id !== made) {
    return [
      {
        code: 'record/id-not-of-source',
        message: `The id is \`${id}\`; the connection and the native id make \`${made}\`.`,
        hint: 'Correct the id and the file’s name, or the source.',
        path: ['id'],
      },
    ]
  }
  const wanted = recordPath(record, form)
  if (`/${path}`.endsWith(`/${wanted}`)) return []
  return [
    {
      code: 'record/wrong-folder',
      message: 'The file does not stand in the folder of the month in which the ticket was created (in UTC).',
      hint: `Move it to \`${wanted}\`.`,
      path: ['source', 'created_at'],
    },
  ]
}
