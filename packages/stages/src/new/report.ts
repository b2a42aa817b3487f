import type { TicketRecord } from '@triagebook/record'
import type { PlanReport } from '../stage/plan.ts'
import { inWords } from './in-words.ts'
import type { Words } from './words.ts'

interface Written {
  readonly path: string
  readonly record: TicketRecord
  readonly content: string
  readonly words: Words
  readonly isWithheld: boolean
  readonly dryRun: boolean
}

/** What was written, what was taken out of it, and what the meeting will ask for; a dry run shows the whole file. */
export function reportNew({
  path,
  record,
  content,
  words,
  isWithheld,
  dryRun,
}: Written): Omit<PlanReport, 'problems'> {
  const found = Object.entries(words.redacted)
  const isEscalated = record.triage.escalated_at !== undefined
  const sentences = [
    `${path} ${dryRun ? 'would be written' : 'written'}${isEscalated ? ', escalated' : ''}.`,
    ...(found.length > 0
      ? [`Redacted: ${found.map(([kind, count]) => `${count} × ${kind}`).join(', ')}.`]
      : []),
    ...(isWithheld
      ? ['It is a security report and the book is public, so its text was left out: keep it elsewhere.']
      : []),
    ...(isEscalated && !isWithheld && words.empty.length > 0
      ? [`Engineering will ask for ${inWords(words.empty)}: add them to the file.`]
      : []),
    'Next: triagebook prioritize.',
  ]
  const reason = sentences.join(' ')
  return {
    decision: 'changed',
    reason,
    counts: { written: 1 },
    ...(dryRun && { output: content }),
    data: { id: record.id, path, redacted: words.redacted, withheld: isWithheld, ...(dryRun && { content }) },
  }
}
