import path from 'node:path'
import { setMergeDriver } from '@triagebook/book'
import type { Host, StageReport } from '../stage.ts'
import { writeOutput } from '../write-output.ts'
import type { InitInputs } from './inputs.ts'
import { planInit } from './plan.ts'
import { readForInit } from './read.ts'

/** Makes a folder a book. What is there already stays, unless `replace` says otherwise, and its difference is shown. */
export async function initBook(inputs: InitInputs, host: Host): Promise<StageReport> {
  const { files, report } = planInit(readForInit(inputs), {
    replace: inputs.replace === true,
    dryRun: host.dryRun,
  })
  const places = Object.fromEntries(files.map((file) => [path.join(inputs.folder, file.path), file.content]))
  const { problems } = writeOutput(places, host)
  const { mergeDriver } = inputs
  const isSet = mergeDriver !== undefined && !host.dryRun && setMergeDriver(inputs.folder, mergeDriver)
  const reason = isSet ? `${report.reason} Git merges records field by field in this clone.` : report.reason
  return { ...report, reason, problems }
}

export type { InitInputs } from './inputs.ts'
