import type { Book } from '@triagebook/book'
import {
  err,
  ok,
  type Problem,
  type RecordFile,
  type Result,
  readRecord,
  recordPath,
} from '@triagebook/record'

/** What the book has where a ticket's record belongs. */
export type ExistingRecord =
  | { readonly kind: 'none' }
  | { readonly kind: 'record'; readonly file: RecordFile }
  | { readonly kind: 'damaged'; readonly path: string }

/** Looks in both forms, Markdown first. */
export function existingRecord(book: Pick<Book, 'text'>, id: string, createdAt: string): ExistingRecord {
  for (const form of ['md', 'yaml'] as const) {
    const path = recordPath({ id, source: { created_at: createdAt } }, form)
    const content = book.text(path)
    if (content === null) continue
    const result = readRecord(path, content)
    return result.ok ? { kind: 'record', file: result.value } : { kind: 'damaged', path }
  }
  return { kind: 'none' }
}

/** The record that the ticket updates, null where it has none yet. A problem where the ticket cannot come in. */
export function recordToUpdate(nativeId: string, existing: ExistingRecord): Result<RecordFile | null> {
  if (existing.kind === 'none') return ok(null)
  if (existing.kind === 'damaged') return err(damaged(nativeId, existing.path))
  const { file } = existing
  const other = file.record.source.native_id
  return other === nativeId ? ok(file) : err(idClash(nativeId, other))
}

function damaged(nativeId: string, path: string): Problem {
  return {
    code: 'import/damaged-record',
    severity: 'error',
    message: `Ticket ${nativeId} was left as it is: its record ${path} cannot be read.`,
    hint: 'Run validate, mend the record, and import again.',
    at: { path, line: 1, col: 1 },
  }
}

function idClash(nativeId: string, other: string): Problem {
  return {
    code: 'import/id-clash',
    severity: 'error',
    message: `The tickets ${nativeId} and ${other} would have the same record.`,
    hint: 'Bring one of them in under another connection.',
  }
}
