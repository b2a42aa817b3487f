import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { TriagebookError } from '@triagebook/record/problem'
import { isMissing, reasonOf } from './file-error.ts'
import { problem } from './problems.ts'

const RECORD_NAME = /\.(?:md|yaml)$/
/** Names that people, Windows and macOS may take for a record's. */
const LIKE_A_RECORD = /\.(?:md|ya?ml)[. ]*$/i

/**
 * The paths of all records, sorted. No link is followed; a link is listed too, and a name that only looks like a
 * record's, so that reading it says what is wrong.
 * Names that begin with a dot are no records.
 */
export function recordPaths(folder: string): readonly string[] {
  return pathsBelow(folder, 'tickets').sort()
}

/** Whether a path ends as a record's does, letter for letter. */
export function endsAsRecord(recordPath: string): boolean {
  return RECORD_NAME.test(recordPath)
}

/** Whether `recordPaths` lists this one: a file by a name like a record's, or a link, in folders that are none. */
export function isRecordFile(folder: string, bookPath: string): boolean {
  const parts = bookPath.split('/')
  const isListed = parts.every((_, index) => {
    const stats = lstatSync(path.join(folder, ...parts.slice(0, index + 1)), { throwIfNoEntry: false })
    if (index < parts.length - 1) return stats?.isDirectory() ?? false
    return (
      stats !== undefined && !stats.isDirectory() && (stats.isSymbolicLink() || LIKE_A_RECORD.test(bookPath))
    )
  })
  return isListed && isBelowTickets(bookPath)
}

/** Whether a path that is not in the work tree would be a record's. */
export function isRecordName(bookPath: string): boolean {
  return isBelowTickets(bookPath) && RECORD_NAME.test(bookPath)
}

function isBelowTickets(bookPath: string): boolean {
  return bookPath.startsWith('tickets/') && !bookPath.includes('/.')
}

/** The same record in the other form: `x.yaml` for `x.md`. */
export function otherForm(recordPath: string): string {
  if (recordPath.endsWith('.md')) return `${recordPath.slice(0, -'.md'.length)}.yaml`
  return recordPath.endsWith('.yaml') ? `${recordPath.slice(0, -'.yaml'.length)}.md` : recordPath
}

function pathsBelow(folder: string, below: string): string[] {
  return entriesOf(folder, below).flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    const entryPath = `${below}/${entry.name}`
    if (entry.isDirectory()) return pathsBelow(folder, entryPath)
    return entry.isSymbolicLink() || LIKE_A_RECORD.test(entry.name) ? [entryPath] : []
  })
}

function entriesOf(folder: string, below: string): readonly Dirent[] {
  try {
    return readdirSync(path.join(folder, ...below.split('/')), { withFileTypes: true })
  } catch (error) {
    if (isMissing(error)) return []
    const reason = reasonOf(error)
    if (reason === null) throw error
    const words = problem('book/cannot-read#list', { path: below, why: reason.why, fix: reason.fix })
    throw new TriagebookError([words], { cause: error })
  }
}
