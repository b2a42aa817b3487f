import { applyWhole } from '../apply-whole.ts'
import { bookAt } from '../open-book.ts'
import type { Host, StageReport } from '../stage.ts'
import { planMending, withMending, withOffer } from './fix.ts'
import type { ValidateInputs } from './inputs.ts'
import { planValidation } from './plan.ts'
import { readToValidate } from './read.ts'

/** Checks records, rules and settings. Writes only where it is asked to mend. */
export async function validate(inputs: ValidateInputs, host: Host): Promise<StageReport> {
  const report = planValidation(await readToValidate(inputs, host))
  if (!inputs.fix) return withOffer(report)
  const book = await bookAt(inputs.book)
  const mending = planMending(report.problems, book)
  if (!host.dryRun) applyWhole(book, mending.changes)
  const isChanged = !host.dryRun && mending.changes.length > 0
  const left = isChanged ? planValidation(await readToValidate(inputs, host)) : report
  return withMending(left, mending, host.dryRun)
}

export type { ValidateInputs } from './inputs.ts'
