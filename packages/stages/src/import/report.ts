import type { Problem } from '@triagebook/record'
import { countOf } from '../count-of.ts'
import type { StageReport } from '../stage.ts'
import { summarize } from '../summary.ts'
import type { Occurrences } from './outcome/occurrences.ts'
import { FATES, type Fate, type Refusal } from './outcome/ticket-plan.ts'
import type { Tally } from './outcome/totals.ts'

const NAMED_REFUSALS = 10

const WORDS: Readonly<Record<Fate, string>> = {
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
  readonly tally: Tally
  readonly changed: readonly string[]
  readonly problems: readonly Problem[]
  readonly connection: string
  readonly dryRun: boolean
  /** Whether it could not go on to the end of what the desk gave. */
  readonly endedEarly: boolean
}

/** What came of the run, in numbers and in words. */
export function reportImport({
  tally,
  changed,
  problems,
  connection,
  dryRun,
  endedEarly,
}: Outcome): StageReport {
  const fates = FATES.flatMap((fate) =>
    tally.fates[fate] > 0 ? [`${tally.fates[fate]} ${WORDS[fate]}${detailsOf(fate, tally)}`] : [],
  )
  const redacted = Object.entries(tally.redacted).map(([kind, count]) => `${count} × ${kind}`)
  const sentences = [
    `${countOf(tally.read, 'ticket')} of ${connection} read${fates.length > 0 ? `: ${fates.join(', ')}` : ''}.`,
    ...(tally.withheld > 0 ? [`${countOf(tally.withheld, 'security report')} written without text.`] : []),
    ...(redacted.length > 0 ? [`Redacted: ${redacted.join(', ')}.`] : []),
    ...(endedEarly
      ? ['Then the import ended early, as the last problem says. Mend that and import again: it goes on.']
      : []),
    ...(dryRun ? ['Nothing was written: this was a dry run.'] : []),
  ]
  const reason = sentences.join(' ')
  return {
    command: 'import',
    decision: endedEarly ? 'failed' : changed.length > 0 ? 'changed' : 'unchanged',
    reason,
    problems,
    counts: { read: tally.read, ...tally.fates, withheld: tally.withheld },
    changed,
    summary: summarize(`Import of ${connection}`, reason, problems),
    data: {
      connection,
      redacted: tally.redacted,
      left_out: { by_rule: tally.leftOutByRule, by_month: sorted(tally.leftOutByMonth) },
      refused: tally.refused,
    },
  }
}

/** What a support lead asks next: which tickets, and by which rule. */
function detailsOf(fate: Fate, { leftOutByRule, leftOutByMonth, refused }: Tally): string {
  if (fate === 'filtered') return ` (${leftOutDetails(leftOutByRule, leftOutByMonth)})`
  return fate === 'refused' ? ` (${refusedDetails(refused)})` : ''
}

/** Only the first and the last month: each by itself stands in the `--json` document. */
function leftOutDetails(byRule: Occurrences, byMonth: Occurrences): string {
  const rules = Object.entries(byRule).map(([rule, count]) => `${count} by ${rule}`)
  const months = Object.keys(byMonth).sort()
  const [first, last] = [months[0], months.at(-1)]
  return `${rules.join(', ')}; created ${first === last ? `in ${first}` : `from ${first} to ${last}`}`
}

function refusedDetails(refused: readonly Refusal[]): string {
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
