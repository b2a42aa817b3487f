import { err, ok, type Result } from '@triagebook/record/problem'
import type { IncomingComment } from '../../kit/incoming-ticket.ts'
import { problem } from '../../problem/problem.ts'
import type { Mapping, TimelineShape } from '../read/mapping.ts'
import type { RowValues } from '../row/read-row.ts'
import type { Row } from '../row/row.ts'
import { type NestedEntry, nestedEntries } from './nested.ts'

/** The messages in a row, oldest first. What the customer cannot be seen to see is internal. */
export function nestedComments(
  row: Row,
  values: RowValues,
  mapping: Mapping,
): Result<readonly IncomingComment[]> {
  const { timeline } = mapping
  if (timeline === null) return ok([])
  const entries = nestedEntries(row, mapping, timeline)
  if (!entries.ok) return entries
  const requester = values.get('source.requester')?.text
  const comments: IncomingComment[] = []
  for (const [index, entry] of entries.value.entries()) {
    const given = entry.value(timeline.text) ?? ''
    if (typeof given !== 'string')
      return err(
        problem(
          'source/bad-entry#no-text',
          { list: timeline.list, text: timeline.text, skipped: row.skipped },
          row.at,
        ),
      )
    if (given.trim() === '') continue
    const authorId = entry.text(timeline.by)
    comments.push({
      id: String(index + 1),
      at: entry.at,
      author: authorId !== null && authorId === requester ? 'customer' : 'agent',
      authorId,
      public: isPublic(entry, timeline),
      format: 'plain',
      text: given,
      attachments: [],
    })
  }
  return ok(comments)
}

function isPublic(entry: NestedEntry, { visible }: TimelineShape): boolean {
  if (typeof visible === 'boolean') return visible
  return entry.text(visible.pointer)?.toLowerCase() === (visible.means === 'public' ? 'true' : 'false')
}
