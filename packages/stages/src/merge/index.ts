import { mergeText } from '@triagebook/book'
import type { Host, StageReport } from '../stage.ts'
import { writeOutput } from '../write-output.ts'
import type { MergeInputs } from './inputs.ts'
import { planMerge } from './plan.ts'
import { readVersions } from './read.ts'

/** Merges two versions of a record, each field by its writer; ends with problems where they clash. */
export async function mergeRecord(inputs: MergeInputs, host: Host): Promise<StageReport> {
  const { text, report } = planMerge(readVersions(inputs))
  const { out, base, theirs } = inputs
  if (out === undefined) return { ...report, ...(report.decision !== 'unreadable' && { output: text }) }
  const { changed, problems } = writeOutput({ [out]: text }, host)
  const isLeft = report.decision === 'unreadable' && problems.length === 0 && !host.dryRun
  if (isLeft) mergeText({ ours: out, base, theirs })
  return { ...report, changed, problems: [...report.problems, ...problems] }
}
