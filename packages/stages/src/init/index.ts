import path from 'node:path'
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
  return { ...report, problems: writeOutput(places, host).problems }
}

export type { InitInputs } from './inputs.ts'
