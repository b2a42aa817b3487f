import type { Settings } from '../formats/settings.ts'
import type { Problem } from '../problem/problem.ts'
import type { RecordFile } from '../record/record-file.ts'
import { escalationFindings } from './escalation.ts'
import { hiddenFindings } from './hidden.ts'
import { historyFindings } from './history.ts'
import { identityFindings } from './identity.ts'
import { placeFindings } from './place-findings.ts'
import { privacyFindings } from './privacy.ts'
import { resolutionFindings } from './resolution.ts'
import { secondFrontMatter } from './second-front-matter.ts'
import { statusFindings } from './status.ts'
import { timeFindings } from './times.ts'
import { wordFindings } from './words.ts'

/** The problems of a record that is valid by its schema: its life cycle, and the words that the team has set. */
export function checkRecord(file: RecordFile, settings: Settings): readonly Problem[] {
  const { record } = file
  const findings = [
    ...identityFindings(file),
    ...hiddenFindings(file),
    ...wordFindings(record, settings),
    ...privacyFindings(record, settings),
    ...escalationFindings(record),
    ...resolutionFindings(record),
    ...statusFindings(record),
    ...timeFindings(record),
    ...historyFindings(record),
  ]
  const placed = findings.length === 0 ? [] : placeFindings(findings, file)
  return [...placed, ...secondFrontMatter(file)]
}
