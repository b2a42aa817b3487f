import { recordReader } from '@triagebook/book'
import { mayHaveRunningClock } from '@triagebook/calendar/may-have-running-clock'
import { factsOf, loginFinder, type RecordFacts } from '@triagebook/record/across'
import { checkRecord, unlikelyValues } from '@triagebook/record/check'
import type { Settings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import type { RuleSource } from '@triagebook/rules'
import { ownChecks } from './own-checks.ts'

/** The problems of the checked records, and facts of the readable ones for the checks across records. */
export interface CheckedRecords {
  readonly problems: readonly Problem[]
  readonly facts: readonly RecordFacts[]
  /** The paths of the open escalated tickets. */
  readonly escalated: readonly string[]
  /** The paths of the tickets for which somebody still has something to do. */
  readonly open: readonly string[]
}

/** What records are checked against. */
export interface Circumstances {
  readonly folder: string
  readonly settings: Settings
  readonly now: Date
  /** rules/checks.yml; null where the book has none. */
  readonly checks: RuleSource | null
}

/** A function that checks records of the book, a few at a time. */
export async function recordChecker({
  folder,
  settings,
  now,
  checks,
}: Circumstances): Promise<(paths: readonly string[]) => CheckedRecords> {
  const readOne = recordReader(folder)
  const unknownIn = loginFinder(settings)
  const failedIn = await ownChecks({ checks, settings, now })
  return (paths) => {
    const problems: Problem[] = []
    const facts: RecordFacts[] = []
    const escalated: string[] = []
    const open: string[] = []
    for (const path of paths) {
      const result = readOne(path)
      for (const problem of result.problems) problems.push(problem)
      if (!result.ok) continue
      for (const problem of checkRecord(result.value, settings)) problems.push(problem)
      for (const problem of unlikelyValues(result.value, now)) problems.push(problem)
      for (const problem of failedIn(result.value)) problems.push(problem)
      facts.push(factsOf(result.value, unknownIn))
      const { escalated_at, status } = result.value.record.triage
      if (escalated_at !== undefined && status !== 'resolved') escalated.push(path)
      if (mayHaveRunningClock(result.value.record)) open.push(path)
    }
    return { problems, facts, escalated, open }
  }
}
