import { oneLine } from '@triagebook/text/plain'
import type { RuleBook } from '../files/rule-book.ts'
import { decideTags, sameTags } from '../tags/decide-tags.ts'
import type { WantedTag } from '../tags/tags-wanted.ts'
import type { Ticket } from '../ticket/snapshot.ts'
import { tagSnapshot } from './tag-snapshot.ts'
import type { Verdict } from './verdict.ts'

const WIDE = 500

/** Which tags rules want on the desk and why; nothing where there are none. `update` says how the record gets them. */
export function explainTags(
  ticket: Ticket,
  rules: RuleBook,
  {
    verdicts,
    now,
    update,
  }: { readonly verdicts: readonly Verdict[]; readonly now: Date; readonly update: string },
): readonly string[] {
  const written = ticket.record.triage.tags
  const { wanted, tags } = decideTags(tagSnapshot(ticket, verdicts, now), rules.tags)
  const isWritten = sameTags(written, tags)
  if (tags === undefined && isWritten) return []
  const { add = [], remove = [] } = tags ?? {}
  const parts = [
    ...(add.length > 0 ? [`add ${add.join(', ')}`] : []),
    ...(remove.length > 0 ? [`remove ${remove.join(', ')}`] : []),
  ]
  return [
    `Tags for the desk: ${parts.length > 0 ? parts.join('; ') : 'none'}`,
    ...wanted.add.filter(({ tag }) => add.includes(tag)).map(reason),
    ...wanted.remove.map(
      ({ tag, by, because }) => `  ${tag}: rule ${by} takes it away: ${oneLine(because, WIDE)}`,
    ),
    ...(isWritten ? [] : [`  The record does not say so yet. ${update}`]),
  ]
}

function reason({ tag, by, because }: WantedTag): string {
  return `  ${tag}: rule ${by}: ${oneLine(because, WIDE)}`
}
