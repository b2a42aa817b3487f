import { type Problem, sortProblems } from '../problem.ts'
import { type RecordFile, readParts } from '../record-file.ts'
import type { Settings } from '../settings.ts'
import { escalationFindings } from './escalation.ts'
import type { Finding } from './finding.ts'
import { historyFindings } from './history.ts'
import { identityFindings } from './identity.ts'
import { privacyFindings } from './privacy.ts'
import { resolutionFindings } from './resolution.ts'
import { statusFindings } from './status.ts'
import { timeFindings } from './times.ts'
import { wordFindings } from './words.ts'

/** What the life cycle and the team's own words ask of a record that is sound in syntax and shape. */
export function checkRecord(file: RecordFile, settings: Settings): readonly Problem[] {
  const { record } = file
  const findings = [
    ...identityFindings(file),
    ...wordFindings(record, settings),
    ...privacyFindings(record, settings),
    ...escalationFindings(record),
    ...resolutionFindings(record),
    ...statusFindings(record),
    ...timeFindings(record),
    ...historyFindings(record),
  ]
  return findings.length === 0 ? [] : placed(findings, file)
}

function placed(findings: readonly Finding[], file: RecordFile): readonly Problem[] {
  const parts = readParts(file.path, file.text, file.form)
  const place = parts.ok ? parts.value.source.place : () => ({ path: file.path, line: 1, col: 1 })
  return sortProblems(
    findings.map(
      ({ path, severity, ...words }): Problem => ({
        severity: severity ?? 'error',
        at: place(path),
        ...words,
      }),
    ),
  )
}
