import type { Problem } from '@triagebook/record'
import { countOf } from '../count-of.ts'
import type { StageReport } from '../stage.ts'
import { summarize } from '../summary.ts'
import { FATES, type Fate } from './fate.ts'
import type { Tally } from './tally.ts'

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

/** What came of the run, in numbers and in words. */
export function reportImport(
  tally: Tally,
  problems: readonly Problem[],
  connection: string,
  dryRun: boolean,
): StageReport {
  const fates = FATES.flatMap((fate) =>
    tally.fates[fate] > 0 ? [`${tally.fates[fate]} ${WORDS[fate]}`] : [],
  )
  const redacted = Object.entries(tally.redacted).map(([kind, count]) => `${count} × ${kind}`)
  const sentences = [
    `${countOf(tally.read, 'ticket')} of ${connection} read${fates.length > 0 ? `: ${fates.join(', ')}` : ''}.`,
    ...(tally.withheld > 0 ? [`${countOf(tally.withheld, 'security report')} written without text.`] : []),
    ...(redacted.length > 0 ? [`Redacted: ${redacted.join(', ')}.`] : []),
    ...(dryRun ? ['Nothing was written: this was a dry run.'] : []),
  ]
  const reason = sentences.join(' ')
  return {
    command: 'import',
    decision: tally.changed.length > 0 ? 'changed' : 'unchanged',
    reason,
    problems,
    counts: { read: tally.read, ...tally.fates, withheld: tally.withheld },
    changed: tally.changed,
    summary: summarize(`Import of ${connection}`, reason, problems),
    data: { connection, redacted: tally.redacted },
  }
}
