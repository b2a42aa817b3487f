import type { Problem } from '@triagebook/record'
import { applyPlan } from '../apply-plan.ts'
import type { Host, StageReport } from '../stage.ts'
import type { PrioritizeInputs } from './inputs.ts'
import { planPrioritization } from './plan.ts'
import { readToPrioritize } from './read.ts'

/** Lets the rules fill what no person has set, signs what people set, and says why. */
export async function prioritizeBook(inputs: PrioritizeInputs, host: Host): Promise<StageReport> {
  const { book, ...input } = await readToPrioritize(inputs, host)
  const { changes, report } = planPrioritization({ ...input, now: host.now, dryRun: host.dryRun })
  const problems: readonly Problem[] = host.dryRun ? [] : applyPlan(book, changes)
  return { ...report, problems: [...report.problems, ...problems] }
}

export type { PrioritizeInputs } from './inputs.ts'
