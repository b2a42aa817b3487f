import { printRecord, type RecordContent, recordPath } from '@triagebook/record'
import { checkRecord } from '@triagebook/record/check'
import type { Settings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'

/**
 * What `validate` would say of the ticket after a change and did not say before. The places are left out: they would be
 * lines of a file that nobody has written.
 */
export function newProblems(
  before: RecordContent,
  after: RecordContent,
  settings: Settings,
): readonly Problem[] {
  const left = problemsOf(before, settings).map(sentence)
  return problemsOf(after, settings).flatMap((problem) => {
    const index = left.indexOf(sentence(problem))
    if (index >= 0) {
      left.splice(index, 1)
      return []
    }
    const { at: _, fix: __, ...rest } = problem
    return [rest]
  })
}

function problemsOf(content: RecordContent, settings: Settings): readonly Problem[] {
  const file = readRecord(recordPath(content.record), printRecord(content))
  return file.ok ? checkRecord(file.value, settings) : file.problems
}

function sentence({ code, severity, message }: Problem): string {
  return `${severity} ${code} ${message}`
}
