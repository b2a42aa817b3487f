import { readParts } from '../file/read-parts.ts'
import { type Problem, sortProblems } from '../problem/problem.ts'
import type { RecordFile } from '../record/record-file.ts'
import type { Finding } from './finding.ts'

/** The findings as problems, each at the line and column of its field. */
export function placeFindings(findings: readonly Finding[], file: RecordFile): readonly Problem[] {
  const parts = readParts(file.path, file.text, file.form)
  const place = parts.ok ? parts.value.source.place : () => ({ path: file.path, line: 1, col: 1 })
  return sortProblems(findings.map(({ path, ...problem }): Problem => ({ ...problem, at: place(path) })))
}
