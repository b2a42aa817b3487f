import type { TicketRecord } from '@triagebook/record'
import type { StageReport } from '../stage.ts'
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
export function reportNew({ path, record, content, words, isWithheld, dryRun }: Written): StageReport {
  const found = Object.entries(words.redacted)
  const isEscalated = record.triage.escalated_at !== undefined
  const sentences = [
    `${path} ${dryRun ? 'would be written' : 'written'}${isEscalated ? ', escalated' : ''}.`,
    ...(found.length > 0
      ? [`Redacted: ${found.map(([kind, count]) => `${count} × ${kind}`).join(', ')}.`]
      : []),
    ...(isWithheld
      ? [
          'It is a security report and the book is public, so none of its words are in it: keep them elsewhere.',
        ]
      : []),
    ...(isEscalated && !isWithheld && words.empty.length > 0
      ? [`Engineering will ask for ${inWords(words.empty)}: write them into the file.`]
      : []),
    'Next: triagebook prioritize.',
  ]
  const reason = sentences.join(' ')
  return {
    command: 'new',
    decision: 'changed',
    reason,
    problems: [],
    counts: { written: 1 },
    changed: [path],
    summary: reason,
    ...(dryRun && { output: content }),
    data: { id: record.id, path, redacted: words.redacted, withheld: isWithheld, ...(dryRun && { content }) },
  }
}
