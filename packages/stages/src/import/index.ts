import type { FileChange } from '@triagebook/book'
import { type Result, TriagebookError } from '@triagebook/record/problem'
import { observing } from '@triagebook/rules/observing'
import type { Incoming, TicketPage } from '@triagebook/sources'
import { defineStage } from '../stage/define-stage.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Plan, PlanSequence } from '../stage/plan.ts'
import { IMPORT, type ImportInputs } from './about.ts'
import { decideBy } from './decide-by.ts'
import { problemCollector } from './outcome/problem-collector.ts'
import { addPage, NO_TOTALS } from './outcome/totals.ts'
import { cursorAfter, planPage } from './plan.ts'
import { PROBLEMS } from './problem/problems.ts'
import { openImport } from './read.ts'
import { refuseIncomplete } from './refuse-incomplete.ts'
import { type ImportEnd, reportImport } from './report.ts'
import type { ImportRun } from './run.ts'
import { ticketsWithoutRoom } from './tickets-without-room.ts'

type Ports = PortsOf<'book' | 'environment' | 'pseudonymKey' | 'room'>

/**
 * Brings tickets into the book, page by page: the records of a page and the cursor after it are written together,
 * so that a run that was cut off goes on where it stopped. The same state of the desk again changes no byte.
 */
export const importTickets = defineStage({
  ...IMPORT,
  problems: PROBLEMS,
  ports: ['book', 'environment', 'pseudonymKey', 'room'],
  read: (inputs: ImportInputs, ports: Ports) => read(inputs, ports),
  plan: planPages,
})

/** The same with the rules in one go: their clocks do not wait until people have merged what came in. */
export const importAndDecide = defineStage({
  ...IMPORT,
  problems: PROBLEMS,
  ports: ['book', 'environment', 'pseudonymKey', 'room'],
  read: (inputs: ImportInputs, ports: Ports) =>
    read(inputs, ports, (run) => {
      const rules = observing(run.rules)
      return { ...run, observed: [...rules.observed], decide: decideBy(rules, ports) }
    }),
  plan: planPages,
})

async function read(
  inputs: ImportInputs,
  ports: Ports,
  withDecisions: (run: ImportRun) => ImportRun = (run) => run,
): Promise<ImportRun> {
  const run = withDecisions(await openImport(inputs, ports))
  if (inputs.strict) await refuseIncomplete(run)
  const waiting = run.room === undefined ? run.waiting : await ticketsWithoutRoom(run, run.room)
  return { ...run, waiting, pages: () => counted(run.pages(), ports.progress) }
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
 * A plan a page, then one of the cursor. The cursor stops at the first page of which a ticket waits for room. Where a page cannot be read or written the import ends; what came in until then
 * stays and is reported.
 */
export async function* planPages(run: ImportRun): PlanSequence {
  const problems = problemCollector()
  problems.add(run.problems)
  let totals = NO_TOTALS
  let changed = 0
  let isStarted = false
  let isWhole = true
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
        room: run.room,
        observed: run.observed ?? [],
      }),
    }
  }
  try {
    for await (const page of run.pages()) {
      if (!page.ok) throw new TriagebookError(page.problems)
      const before = totals
      const tickets = page.value.tickets.filter((incoming) => !isWaiting(incoming, run))
      isWhole &&= tickets.length === page.value.tickets.length
      const part = isWhole ? page.value : { ...page.value, tickets, cursor: null, asOf: null }
      const plan = planPage(part, run)
      totals = addPage(totals, plan, page.value.rows)
      problems.add([...page.problems, ...plan.problems])
      isStarted = true
      const applied = yield planOf(plan.changes)
      if (applied.problems.length > 0) {
        totals = before
        if (totals.read > 0) yield planOf([], 'early')
        return
      }
      if (isWhole) last = { cursor: page.value.cursor, asOf: page.value.asOf }
    }
  } catch (error) {
    if (!(error instanceof TriagebookError)) throw error
    // Nothing was planned, so nothing was reported either.
    if (!isStarted) throw new TriagebookError([...error.problems, ...problems.list()])
    problems.add(error.problems)
    yield planOf([], 'early')
    return
  }
  yield planOf(cursorAfter(last, run), isWhole ? 'all' : 'full')
}

function isWaiting(incoming: Incoming, { waiting }: Pick<ImportRun, 'waiting'>): boolean {
  return incoming.kind === 'ticket' && waiting.has(incoming.ticket.nativeId)
}
