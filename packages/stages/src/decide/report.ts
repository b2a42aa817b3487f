import type { Command } from '@triagebook/decide'
import type { Login } from '@triagebook/record'
import type { Counts } from '@triagebook/redact'
import { idOf } from '../book/id-of.ts'
import type { BookChange, PlanReport } from '../stage/plan.ts'
import { plannedChange, plannedLines } from '../stage/planned-writes.ts'
import { countOf } from '../words/count-of.ts'
import { checklistCommand } from './checklist-command.ts'

interface Decided {
  readonly command: Command
  readonly by: Login
  readonly tickets: number
  readonly changes: readonly BookChange[]
  readonly redacted: Counts
  /** A checklist to go through; null where there is none. */
  readonly playbook: string | null
  readonly dryRun: boolean
}

/** How many tickets changed and what of each; in a dry run the host shows it. */
export function reportDecision({
  command,
  by,
  tickets,
  changes,
  redacted,
  playbook,
  dryRun,
}: Decided): Omit<PlanReport, 'problems'> {
  const planned = changes.map(plannedChange)
  const changed = changes.length
  const same = tickets - changed
  const kinds = Object.entries(redacted).map(([kind, count]) => `${count} × ${kind}`)
  const sentences = [
    ...(changed > 0
      ? [`${countOf(changed, 'ticket')} ${dryRun ? 'would change' : 'changed'}, signed by ${by}.`]
      : []),
    ...(same > 0 ? [`${countOf(same, 'ticket')} ${same === 1 ? 'is' : 'are'} unchanged.`] : []),
    ...(playbook !== null && changed > 0
      ? [`\`${checklistCommand(playbook, command.ids[0] ?? '')}\` prints the checklist.`]
      : []),
    ...(kinds.length > 0 ? [`Redacted: ${kinds.join(', ')}.`] : []),
  ]
  return {
    decision: changed > 0 ? 'changed' : 'unchanged',
    reason: sentences.join(' '),
    counts: { tickets, changed },
    ...(!dryRun && {
      output: plannedLines({ changes: planned, effects: [] })
        .map((line) => `${line}\n`)
        .join(''),
    }),
    data: {
      name: command.name,
      by,
      redacted,
      tickets: planned.map(({ path, fields }) => ({ id: idOf(path), path, fields })),
    },
  }
}
