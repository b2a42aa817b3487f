import type { Book } from '@triagebook/book'
import { type RecordFile, recordPath } from '@triagebook/record'
import { err, ok, type Problem, type Result, TriagebookError } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { problem } from '../problem/problems.ts'

/** What the book has where a ticket's record belongs. */
export type ExistingRecord =
  | { readonly kind: 'none' }
  | { readonly kind: 'record'; readonly file: RecordFile }
  | { readonly kind: 'damaged'; readonly path: string }

/** Looks in both forms, Markdown first. */
export function existingRecord(book: Pick<Book, 'text'>, id: string, createdAt: string): ExistingRecord {
  for (const form of ['md', 'yaml'] as const) {
    const path = recordPath({ id, source: { created_at: createdAt } }, form)
    const content = textOf(book, path)
    if (!content.ok) return { kind: 'damaged', path }
    if (content.value === null) continue
    const result = readRecord(path, content.value)
    return result.ok ? { kind: 'record', file: result.value } : { kind: 'damaged', path }
  }
  return { kind: 'none' }
}

/** A link or a folder by the name of one record costs its ticket, and no other. */
function textOf(book: Pick<Book, 'text'>, path: string): Result<string | null> {
  try {
    return ok(book.text(path))
  } catch (error) {
    if (error instanceof TriagebookError) return err(...error.problems)
    throw error
  }
}

/** The record that the ticket updates, null where it has none yet. A problem where the ticket cannot come in. */
export function recordToUpdate(nativeId: string, existing: ExistingRecord): Result<RecordFile | null> {
  if (existing.kind === 'none') return ok(null)
  if (existing.kind === 'damaged') return err(damaged(nativeId, existing.path))
  const { file } = existing
  const other = file.record.source.native_id
  return other === nativeId ? ok(file) : err(problem('import/id-clash', { one: nativeId, other }))
}

function damaged(nativeId: string, path: string): Problem {
  return problem('import/damaged-record', { ticket: nativeId, path }, { path, line: 1, col: 1 })
}
