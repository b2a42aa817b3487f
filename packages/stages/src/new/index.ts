import { applyPlan } from '../apply-plan.ts'
import { bookAt } from '../open-book.ts'
import type { Host, StageReport } from '../stage.ts'
import { type Choices, choicesOf } from './choices.ts'
import type { NewInputs } from './inputs.ts'
import { planNew } from './plan.ts'
import { readForNew } from './read.ts'

/** Writes one record by hand: connection `manual`, numbered by day. */
export async function writeNew(inputs: NewInputs, host: Host): Promise<StageReport> {
  const around = await readForNew(inputs)
  const { changes, report } = planNew(inputs, around, host)
  const problems = host.dryRun ? [] : applyPlan(around.book, changes)
  if (problems.length === 0) return { ...report, problems: around.problems }
  return { ...report, decision: 'failed', reason: '', counts: { written: 0 }, changed: [], problems }
}

/** What a person can choose from in the book that holds `start`. */
export async function choicesAt(start: string): Promise<Choices> {
  return choicesOf((await bookAt(start)).settings)
}

export type { Choices } from './choices.ts'
export { missingIn } from './missing.ts'
export type { NewTicket } from './new-ticket.ts'
