import type { exitClassOf, Problem } from '@triagebook/record/problem'
import type { PlanReport } from './plan.ts'
import type { PlannedWrites } from './planned-writes.ts'

/** What a stage did, or in a dry run would do. Hosts print and publish it; they add nothing of their own. */
export interface StageReport extends Omit<PlanReport, 'markdown' | 'tables' | 'onlyWarns'> {
  readonly command: string
  /** The class of DESIGN.md, section 6. */
  readonly exit: ReturnType<typeof exitClassOf>
  /** Paths inside the book, or of outputs, that were written, or would be. */
  readonly changed: readonly string[]
  /** Where nothing was written: what would be. */
  readonly planned?: PlannedWrites
  /** Markdown for the job summary; a function, because most hosts then need not load the Markdown printer. */
  readonly summary: () => Promise<string>
}

/** The `--json` document, which is also an action's `result` file (FORMATS.md, section 5). */
export function toDocument(report: StageReport): object {
  const { command, decision, reason, counts, changed, problems, issue, data, planned } = report
  return {
    version: 1,
    command,
    decision,
    reason,
    counts,
    changed,
    problems: problems.map(({ at, exit: _exit, ...problem }) => ({ ...at, ...problem })),
    ...(issue && { issue }),
    ...data,
    ...(planned && { plan: planned }),
  }
}

export function errorsOf({ problems }: Pick<PlanReport, 'problems'>): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'error')
}

export function warningsOf({ problems }: Pick<PlanReport, 'problems'>): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'warning')
}
