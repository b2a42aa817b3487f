import type { Problem } from '@triagebook/record/problem'
import type { PlanReport } from '../stage/plan.ts'
import type { Room } from '../stage/room.ts'
import { countOf } from '../words/count-of.ts'
import type { Occurrences } from './outcome/occurrences.ts'
import { TICKET_OUTCOMES, type TicketOutcome } from './outcome/ticket-plan.ts'
import type { ImportTotals, RefusedId } from './outcome/totals.ts'

const NAMED_REFUSALS = 10

const WORDS: Readonly<Record<TicketOutcome, string>> = {
  new: 'new',
  updated: 'changed',
  unchanged: 'unchanged',
  tombstoned: 'closed as merged or deleted on the desk',
  filtered: 'left out by the connection’s filter',
  gone: 'deleted on the desk before they were known here',
  older: 'older than what the book has',
  refused: 'refused',
}

interface Outcome {
  readonly totals: ImportTotals
  readonly problems: readonly Problem[]
  readonly connection: string
  readonly isChanged: boolean
  readonly end: ImportEnd
  readonly room: Room | undefined
  readonly observed: readonly string[]
}

/** How far it came: to the end, or to a problem or a limit before it. */
export type ImportEnd = 'all' | 'early' | 'full'

/** What came of the run, in numbers and in words. */
export function reportImport({
  totals,
  problems,
  connection,
  isChanged,
  end,
  room,
  observed,
}: Outcome): PlanReport {
  const outcomes = TICKET_OUTCOMES.flatMap((outcome) =>
    totals.outcomes[outcome] > 0
      ? [`${totals.outcomes[outcome]} ${WORDS[outcome]}${detailsOf(outcome, totals)}`]
      : [],
  )
  const redacted = Object.entries(totals.redacted).map(([kind, count]) => `${count} × ${kind}`)
  const sentences = [
    `${countOf(totals.read, 'ticket')} of ${connection} read${outcomes.length > 0 ? `: ${outcomes.join(', ')}` : ''}.`,
    ...rowSentences(totals, end),
    ...(totals.withheld > 0 ? [`${countOf(totals.withheld, 'security report')} written without text.`] : []),
    ...(redacted.length > 0 ? [`Redacted: ${redacted.join(', ')}.`] : []),
    ...(end === 'early'
      ? [
          'Then the import ended early: see the last problem. Fix it and import again; it continues from there.',
        ]
      : []),
    ...(end === 'full' && room !== undefined
      ? [
          `More tickets wait: at most ${room.files} files and ${room.bytes / 1e6} MB are reviewed together. Merge these, then import again.`,
        ]
      : []),
    ...observed.map((path) => `${path} is in mode observe: nothing that it decides is written.`),
  ]
  return {
    decision: end === 'early' ? 'failed' : isChanged ? 'changed' : 'unchanged',
    reason: sentences.join(' '),
    problems,
    counts: { read: totals.read, ...totals.outcomes, withheld: totals.withheld },
    data: {
      connection,
      redacted: totals.redacted,
      left_out: { by_rule: totals.filteredByRule, by_month: sorted(totals.filteredByMonth) },
      refused: totals.refused,
      ...(totals.rows && { rows: totals.rows }),
      ...(end === 'full' && { more: true }),
    },
  }
}

/** What became of the rows of a mapped file, where there were more of them than tickets. */
function rowSentences({ rows, read }: ImportTotals, end: ImportEnd): readonly string[] {
  if (rows === null) return []
  const left = Object.values(rows.skipped).reduce((sum, count) => sum + count, 0)
  const byRule = Object.entries(rows.skipped).map(([rule, count]) => `${count} by ${rule}`)
  const kept = rows.read - left
  return [
    ...(left > 0 ? [`${countOf(left, 'row')} left out by \`skip_rows\`: ${byRule.join(', ')}.`] : []),
    // Of the rows of a ticket that waits nobody knows here.
    ...(kept > read && read > 0 && end !== 'full'
      ? [`They were put together from ${countOf(kept, 'row')}.`]
      : []),
  ]
}

/** What a support lead asks next: which tickets, and by which rule. */
function detailsOf(
  outcome: TicketOutcome,
  { filteredByRule, filteredByMonth, refused }: ImportTotals,
): string {
  if (outcome === 'filtered') return ` (${filteredDetails(filteredByRule, filteredByMonth)})`
  return outcome === 'refused' ? ` (${refusedDetails(refused)})` : ''
}

/** Only the first and the last month: each by itself stands in the `--json` document. */
function filteredDetails(byRule: Occurrences, byMonth: Occurrences): string {
  const rules = Object.entries(byRule).map(([rule, count]) => `${count} by ${rule}`)
  const months = Object.keys(byMonth).sort()
  const [first, last] = [months[0], months.at(-1)]
  return `${rules.join(', ')}; created ${first === last ? `in ${first}` : `from ${first} to ${last}`}`
}

function refusedDetails(refused: readonly RefusedId[]): string {
  const ids = refused.flatMap(({ id }) => id ?? [])
  const named = ids.slice(0, NAMED_REFUSALS)
  const more = ids.length - named.length
  const nameless = refused.length - ids.length
  return [
    ...named,
    ...(more > 0 ? [`${more} more`] : []),
    ...(nameless > 0 ? [`${nameless} without an id`] : []),
  ].join(', ')
}

function sorted(counts: Occurrences): Occurrences {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}
