import { TriagebookError } from '@triagebook/record'
import { applyWhole } from '../apply-whole.ts'
import type { Host, StageReport } from '../stage.ts'
import type { ImportInputs } from './inputs.ts'
import { planPage } from './plan.ts'
import { openImport } from './read.ts'
import { refuseIncomplete } from './refuse-incomplete.ts'
import { reportImport } from './report.ts'
import { countImported, NOTHING_YET, type Tally } from './tally.ts'
import { toldProblems } from './told-problems.ts'

/**
 * Brings tickets into the book, page by page: the records of a page and the cursor after it are written together,
 * so that a run that was cut off goes on where it stopped. The same state of the desk again changes no byte.
 */
export async function importTickets(inputs: ImportInputs, host: Host): Promise<StageReport> {
  const run = await openImport(inputs, host)
  const problems = toldProblems()
  problems.add(run.problems)
  let tally: Tally = NOTHING_YET
  if (inputs.strict === true) await refuseIncomplete(run)
  for await (const page of run.pages()) {
    if (!page.ok) throw new TriagebookError([...page.problems, ...problems.list()])
    const plan = planPage(page.value, run)
    const written = host.dryRun
      ? plan.changes.map((change) => change.path)
      : applyWhole(run.book, plan.changes)
    tally = countImported(tally, plan, written)
    problems.add([...page.problems, ...plan.problems])
    host.progress(
      `${tally.read} tickets read, ${tally.changed.length} files ${host.dryRun ? 'would be ' : ''}written`,
    )
  }
  return reportImport(tally, problems.list(), run.connection, host.dryRun)
}

export type { ImportInputs } from './inputs.ts'
