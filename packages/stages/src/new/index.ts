import { applyPlan } from '../apply-plan.ts'
import { bookAt, orThrow } from '../open-book.ts'
import { policyOf } from '../policy-of.ts'
import type { Host, StageReport } from '../stage.ts'
import { type Choices, choicesOf } from './choices.ts'
import { factsIn } from './facts.ts'
import type { NewInputs } from './inputs.ts'
import type { NewTicket } from './new-ticket.ts'
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

/** What somebody who asks a person has to know of the book. */
export interface Answers {
  readonly choices: Choices
  /** Why an answer cannot stand in a record, and what could; null where it can. */
  refusal(answer: NewTicket): string | null
}

/** What a person can answer in the book that holds `start`. */
export async function answersAt(start: string): Promise<Answers> {
  const book = await bookAt(start)
  const policy = orThrow(policyOf(book))
  const choices = choicesOf(book.settings)
  const refusal = (answer: NewTicket) => {
    const [problem] = factsIn(answer, choices, policy).problems
    return problem === undefined ? null : `${problem.message} ${problem.hint}`
  }
  return { choices, refusal }
}

export { missingIn } from './missing.ts'
export type { NewTicket } from './new-ticket.ts'
