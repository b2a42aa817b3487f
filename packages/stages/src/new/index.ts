import { applyPlan } from '../apply-plan.ts'
import { bookAt, orThrow } from '../open-book.ts'
import { policyOf } from '../policy-of.ts'
import type { Host, StageReport } from '../stage.ts'
import type { NewTicket } from './new-ticket.ts'
import { planNew } from './plan.ts'

export interface NewInputs {
  readonly book: string
  readonly ticket: Partial<NewTicket>
}

/** Writes one record by hand: connection `manual`, numbered by day. */
export async function writeNew({ book: start, ticket }: NewInputs, host: Host): Promise<StageReport> {
  const book = await bookAt(start)
  const { changes, report } = planNew(ticket, {
    settings: book.settings,
    policy: orThrow(policyOf(book)),
    paths: book.recordPaths(),
    now: host.now,
    dryRun: host.dryRun,
  })
  const problems = host.dryRun ? [] : applyPlan(book, changes)
  return { ...report, problems: [...report.problems, ...problems] }
}

export type { NewTicket } from './new-ticket.ts'
