import path from 'node:path'
import { setMergeDriver } from '@triagebook/book'
import type { Host, StageReport } from '../stage.ts'
import { writeOutput } from '../write-output.ts'
import { planInit } from './plan.ts'
import { readForInit } from './read.ts'

export interface InitInputs {
  /** The folder that becomes a book. */
  readonly folder: string
  /** Where Triagebook's own settings, rules and playbooks are. */
  readonly defaults: string
  /** Another triagebook.yml to begin with. */
  readonly settings?: string
  readonly timeZone: string
  /** Write the defaults over files that differ. */
  readonly replace?: boolean
  /** The command that merges records; this clone's Git is told of it where the folder is in a repository. */
  readonly mergeDriver?: string
}

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
