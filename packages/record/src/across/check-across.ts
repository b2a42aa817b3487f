import type { Settings } from '../formats/settings.ts'
import { sameIdFindings, sameTicketFindings } from './duplicates.ts'
import type { FileFinding } from './file-finding.ts'
import { circleFindings, lostMergeFindings } from './merges.ts'
import type { RecordFacts } from './record-facts.ts'

/**
 * What is wrong between records, each of which may be valid alone. `paths` are all record files of the book, readable or
 * not: a record that was not read is identified by its file name.
 */
export function checkAcross(
  facts: readonly RecordFacts[],
  { paths, settings }: { readonly paths: readonly string[]; readonly settings: Settings },
): readonly FileFinding[] {
  return [
    ...sameIdFindings(facts, paths),
    ...sameTicketFindings(facts),
    ...lostMergeFindings(facts, paths, settings),
    ...circleFindings(facts),
  ]
}
