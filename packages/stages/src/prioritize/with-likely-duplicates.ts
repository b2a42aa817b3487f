import type { TicketRecord } from '@triagebook/record'
import type { Plan, PlanSequence } from '../stage/plan.ts'

/** As Markdown, which of these tickets are like an earlier one, none of them or of those a security report. */
export type DuplicatesOf = (
  ids: ReadonlySet<string>,
  securityReports: ReadonlySet<string>,
) => Promise<string | null>

/**
 * The plans, and after the last one a report that also says which of the tickets that they decide for the first time are
 * like an earlier one. Where there is no such ticket, it costs nothing.
 */
export async function* withLikelyDuplicates(plans: PlanSequence, duplicatesOf: DuplicatesOf): PlanSequence {
  const newcomers = new Set<string>()
  const securityReports = new Set<string>()
  let last: Plan | undefined
  for (let step = await plans.next(); step.done !== true; ) {
    last = step.value
    for (const { from, to } of recordsIn(last)) {
      if (to.triage.type === 'security') securityReports.add(to.id)
      else if (isNewcomer(from, to)) newcomers.add(to.id)
    }
    const applied = yield last
    if (applied.problems.length > 0) return
    step = await plans.next(applied)
  }
  const found = newcomers.size === 0 ? null : await duplicatesOf(newcomers, securityReports)
  if (last === undefined || found === null) return
  const { report } = last
  yield {
    changes: [],
    effects: [],
    report: {
      ...report,
      output: [...(report.output === undefined ? [] : [report.output]), found].join('\n'),
    },
  }
}

function recordsIn({ changes }: Plan) {
  return changes.flatMap((change) => (change.root === 'book' && change.record ? change.record : []))
}

function isNewcomer({ triage: before }: TicketRecord, { triage: after }: TicketRecord): boolean {
  return before.decided === undefined && after.decided !== undefined && after.status !== 'resolved'
}
