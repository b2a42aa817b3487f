import type { FileChange } from '@triagebook/book'
import { type Result, TriagebookError } from '@triagebook/record/problem'
import type { TicketPage } from '@triagebook/sources'
import { defineStage } from '../stage/define-stage.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Plan, PlanSequence } from '../stage/plan.ts'
import type { Room } from '../stage/room.ts'
import { IMPORT, type ImportInputs } from './about.ts'
import { decideBy } from './decide-by.ts'
import { fitPage } from './fit-page.ts'
import { problemCollector } from './outcome/problem-collector.ts'
import type { PagePlan } from './outcome/ticket-plan.ts'
import { addPage, NO_TOTALS } from './outcome/totals.ts'
import { cursorAfter, planPage } from './plan.ts'
import { PROBLEMS } from './problem/problems.ts'
import { openImport } from './read.ts'
import { refuseIncomplete } from './refuse-incomplete.ts'
import { type ImportEnd, reportImport } from './report.ts'
import type { ImportRun } from './run.ts'

/**
 * Brings tickets into the book, page by page: the records of a page and the cursor after it are written together,
 * so that a run that was cut off goes on where it stopped. The same state of the desk again changes no byte.
 */
export const importTickets = defineStage({
  ...IMPORT,
  problems: PROBLEMS,
  ports: ['book', 'environment', 'pseudonymKey', 'room'],
  read,
  plan: planPages,
})

/** The same with the rules in one go: their clocks do not wait until people have merged what came in. */
export const importAndDecide = defineStage({
  ...IMPORT,
  problems: PROBLEMS,
  ports: ['book', 'environment', 'pseudonymKey', 'room'],
  read: async (inputs: ImportInputs, ports: PortsOf<'book' | 'environment' | 'pseudonymKey' | 'room'>) => {
    const run = await read(inputs, ports)
    return { ...run, decide: decideBy(run.rules, ports) }
  },
  plan: planPages,
})

async function read(
  inputs: ImportInputs,
  ports: PortsOf<'book' | 'environment' | 'pseudonymKey' | 'room'>,
): Promise<ImportRun> {
  const run = await openImport(inputs, ports)
  if (inputs.strict) await refuseIncomplete(run)
  return { ...run, pages: () => counted(run.pages(), ports.progress) }
}

/** The pages; says how many tickets were read of them. */
async function* counted(
  pages: AsyncIterable<Result<TicketPage>>,
  progress: (line: string) => void,
): AsyncGenerator<Result<TicketPage>> {
  let read = 0
  for await (const page of pages) {
    yield page
    if (!page.ok) continue
    read += page.value.tickets.length
    progress(`${read} tickets read`)
  }
}

/**
 * A plan a page, then one of the cursor. Where a page cannot be read or written the import ends; what came in until then
 * stays and is reported.
 */
export async function* planPages(run: ImportRun): PlanSequence {
  const problems = problemCollector()
  problems.add(run.problems)
  let totals = NO_TOTALS
  let changed = 0
  let isStarted = false
  let { room } = run
  let last: Pick<TicketPage, 'cursor' | 'asOf'> = { cursor: null, asOf: null }
  const planOf = (changes: readonly FileChange[], end: ImportEnd = 'all'): Plan => {
    changed += changes.length
    const connection = run.connection.name
    return {
      changes: changes.map((change) => ({ root: 'book', ...change })),
      effects: [],
      report: reportImport({
        totals,
        problems: problems.list(),
        connection,
        isChanged: changed > 0,
        end,
        room,
      }),
    }
  }
  try {
    for await (const page of run.pages()) {
      if (!page.ok) throw new TriagebookError(page.problems)
      const before = totals
      const { plan, ...fit } = planFitting(page.value, run, room)
      room = fit.room
      totals = addPage(totals, plan, page.value.rows)
      problems.add([...page.problems, ...plan.problems])
      isStarted = true
      const applied = yield planOf(plan.changes, fit.isCut ? 'full' : 'all')
      if (applied.problems.length > 0) {
        totals = before
        if (totals.read > 0) yield planOf([], 'early')
        return
      }
      if (fit.isCut) return
      last = { cursor: page.value.cursor, asOf: page.value.asOf }
    }
  } catch (error) {
    if (!(error instanceof TriagebookError)) throw error
    // Nothing was planned, so nothing was reported either.
    if (!isStarted) throw new TriagebookError([...error.problems, ...problems.list()])
    problems.add(error.problems)
    yield planOf([], 'early')
    return
  }
  yield planOf(cursorAfter(last, run))
}

interface Fitting {
  readonly plan: PagePlan
  readonly room: Room | undefined
  /** Some tickets of the page have no room. The page’s cursor then waits for them. */
  readonly isCut: boolean
}

function planFitting(page: TicketPage, run: ImportRun, before: Room | undefined): Fitting {
  const plan = planPage(page, run)
  if (before === undefined) return { plan, room: before, isCut: false }
  const { tickets, room } = fitPage(plan, before, run.connection.name)
  if (tickets === page.tickets.length) return { plan, room, isCut: false }
  const part = { ...page, tickets: page.tickets.slice(0, tickets), cursor: null, asOf: null }
  return { plan: planPage(part, run), room, isCut: true }
}
