import path from 'node:path'
import type { Host, StageReport } from '../stage.ts'
import { writeOutput } from '../write-output.ts'
import type { ReportInputs } from './inputs.ts'
import { planReport } from './plan.ts'
import { readForReport } from './read.ts'

/** The figures of the book as a page, as Markdown and as JSON. */
export async function writeReport(inputs: ReportInputs, host: Host): Promise<StageReport> {
  const { files, report } = planReport(await readForReport(inputs, host), {
    now: host.now,
    sample: inputs.sample === true,
  })
  const places = Object.fromEntries(files.map((file) => [path.join(inputs.out, file.path), file.content]))
  const { changed, problems } = writeOutput(places, host)
  if (problems.length === 0) return { ...report, changed }
  return {
    ...report,
    decision: 'failed',
    reason: 'The report was not written whole.',
    changed,
    problems: [...report.problems, ...problems],
  }
}

export type { ReportInputs } from './inputs.ts'
