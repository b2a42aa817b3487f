import { conflictMarkers } from '../file/conflict-markers.ts'
import { findYaml, formOf } from '../file/read-parts.ts'
import { contentOf, readFast } from '../file/record-content.ts'
import { type Problem, sortProblems } from '../problem/problem.ts'
import { err, ok, type Result } from '../problem/result.ts'
import type { RecordFile } from '../record/record-file.ts'
import { readText } from '../yaml/file-text.ts'
import { type Findings, findAllProblems } from './find-all-problems.ts'
import { inspectRecord, readDraft } from './inspect-record.ts'

/**
 * Reads syntax and shape; `checkRecord` checks the life cycle and the team's words. Only a text with something wrong in
 * it, or that two YAML readers might read differently, goes to the slow, exact reader.
 */
export function readRecord(path: string, content: string | Uint8Array): Result<RecordFile> {
  const text = readText(path, content)
  if (!text.ok) return text
  const reading = readOrExplain(path, text.value)
  if ('file' in reading) return ok(reading.file)
  const [first, ...rest] = reading.problems
  if (first === undefined) throw new Error('A record that could not be read always has a problem.')
  return err(first, ...rest)
}

/** A record, or everything that is wrong with its text, and what of it can be fixed. */
export function readOrExplain(path: string, text: string): { readonly file: RecordFile } | Findings {
  const form = formOf(path)
  const conflicts = conflictMarkers(path, text)
  if (conflicts.length > 0) return unfixable(text, conflicts)
  const range = findYaml(path, text, form)
  if (!range.ok) return unfixable(text, range.problems)
  const content = readFast(text, range.value)
  if (content !== null) return { file: { path, form, text, ...content } }
  const draft = { path, form, text }
  const inspection = inspectRecord(readDraft(draft))
  const { syntax, shape, source, bodyStart } = inspection
  if (source !== null && syntax.length === 0 && shape.length === 0)
    return { file: { path, form, text, ...contentOf({ source, bodyStart }) } }
  return findAllProblems(draft, inspection)
}

function unfixable(text: string, problems: readonly Problem[]): Findings {
  return { problems: sortProblems(problems), fixed: [], text }
}
