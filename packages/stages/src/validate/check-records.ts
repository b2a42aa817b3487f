import { recordReader } from '@triagebook/book'
import { checkRecord, factsOf, type Problem, type RecordFacts, type Settings } from '@triagebook/record'

/** What a run over records finds in each of them, and learns of those that could be read. */
export interface CheckedRecords {
  readonly problems: readonly Problem[]
  readonly facts: readonly RecordFacts[]
}

/** What checks the records of a book, a few at a time. */
export function recordChecker(
  folder: string,
  settings: Settings,
): (paths: readonly string[]) => CheckedRecords {
  const readOne = recordReader(folder)
  return (paths) => {
    const problems: Problem[] = []
    const facts: RecordFacts[] = []
    for (const path of paths) {
      const result = readOne(path)
      for (const problem of result.problems) problems.push(problem)
      if (!result.ok) continue
      for (const problem of checkRecord(result.value, settings)) problems.push(problem)
      facts.push(factsOf(result.value))
    }
    return { problems, facts }
  }
}
