import type { RecordFile } from '@triagebook/record'
import { placeFindings } from '@triagebook/record/check'
import type { Settings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import type { RuleSource } from '@triagebook/rules'

interface Given {
  /** rules/checks.yml; null where the book has none. */
  readonly checks: RuleSource | null
  readonly settings: Settings
  readonly now: Date
}

/** What the team's own checks say of a record. Conditions are large, so they are loaded only where there are checks. */
export async function ownChecks({
  checks,
  settings,
  now,
}: Given): Promise<(file: RecordFile) => readonly Problem[]> {
  if (checks === null) return () => []
  const { readChecks } = await import('@triagebook/rules/read-checks')
  const { failedChecks } = await import('@triagebook/rules/failed-checks')
  const read = readChecks(checks, settings)
  // What is wrong with the file is reported once, not with each record.
  if (!read.ok) return () => []
  return (file) => {
    const found = failedChecks(file, read.value, now)
    if (found.length === 0) return []
    const ofFields = found.filter(({ path }) => path.length > 0)
    const ofWhole = found.filter(({ path }) => path.length === 0)
    return [
      ...ofWhole.map(({ path: _, ...problem }) => ({ ...problem, at: { path: file.path, line: 1, col: 1 } })),
      ...(ofFields.length > 0 ? placeFindings(ofFields, file) : []),
    ]
  }
}
