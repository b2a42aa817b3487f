import type { FileChange } from '@triagebook/book'
import { TriagebookError } from '@triagebook/record'
import type { TicketPage } from '@triagebook/sources'
import { applyWhole } from '../apply-whole.ts'
import type { Host, StageReport } from '../stage.ts'
import type { ImportInputs } from './inputs.ts'
import { problemCollector } from './outcome/problem-collector.ts'
import { addPage, type ImportTotals, NO_TOTALS } from './outcome/totals.ts'
import { cursorAfter, planPage } from './plan.ts'
import { openImport } from './read.ts'
import { refuseIncomplete } from './refuse-incomplete.ts'
import { reportImport } from './report.ts'
import type { ImportRun } from './run.ts'

/**
 * Brings tickets into the book, page by page: the records of a page and the cursor after it are written together,
 * so that a run that was cut off goes on where it stopped. The same state of the desk again changes no byte.
 */
export async function importTickets(inputs: ImportInputs, host: Host): Promise<StageReport> {
  const run = await openImport(inputs, host)
  if (inputs.strict === true) await refuseIncomplete(run)
  return importPages(run, host)
}

/**
 * Reads, plans and writes page after page of an opened import. Where a page cannot be read or written the import ends;
 * what came in until then stays and is reported.
 */
export async function importPages(run: ImportRun, host: Host): Promise<StageReport> {
  const problems = problemCollector()
  problems.add(run.problems)
  const changed = new Set<string>()
  let totals: ImportTotals = NO_TOTALS
  let endedEarly = false
  let end: Pick<TicketPage, 'cursor' | 'asOf'> = { cursor: null, asOf: null }
  const write = (changes: readonly FileChange[]) => {
    const paths = host.dryRun ? changes.map((change) => change.path) : applyWhole(run.book, changes)
    for (const path of paths) changed.add(path)
  }
  try {
    for await (const page of run.pages()) {
      if (!page.ok) throw new TriagebookError(page.problems)
      const plan = planPage(page.value, run)
      write(plan.changes)
      totals = addPage(totals, plan)
      problems.add([...page.problems, ...plan.problems])
      end = { cursor: page.value.cursor, asOf: page.value.asOf }
      host.progress(
        `${totals.read} tickets read, ${changed.size} files ${host.dryRun ? 'would be ' : ''}written`,
      )
    }
    write(cursorAfter(end, run))
  } catch (error) {
    if (!(error instanceof TriagebookError)) throw error
    if (totals.read === 0) throw new TriagebookError([...error.problems, ...problems.list()])
    endedEarly = true
    problems.add(error.problems)
  }
  return reportImport({
    totals,
    changed: [...changed],
    problems: problems.list(),
    connection: run.connection.name,
    dryRun: host.dryRun,
    endedEarly,
  })
}

export type { ImportInputs } from './inputs.ts'
