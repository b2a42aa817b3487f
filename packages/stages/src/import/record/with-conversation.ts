import { replaceSection } from '@triagebook/record/sections'
import { printMarkdown, untrusted } from '@triagebook/text/markdown'
import type { TicketWords, TimelineLine } from '../ticket/redact-ticket.ts'
import { isSectionEmpty } from './is-section-empty.ts'

/** Room for the front matter, below the 1 MiB that a record may have. */
const TIMELINE_BYTES = 512 * 1024

/** The body with the desk's conversation as its Timeline; Context is filled only while it is empty. */
export function withConversation(
  body: string,
  { context, timeline }: Pick<TicketWords, 'context' | 'timeline'>,
): string {
  const withContext =
    context !== null && isSectionEmpty(body, 'Context') ? replaceSection(body, 'Context', context) : body
  return timeline.length === 0
    ? withContext
    : replaceSection(withContext, 'Timeline', printTimeline(timeline))
}

function printTimeline(timeline: readonly TimelineLine[]): string {
  const lines = printList(timeline).split(/(?<=\n)/)
  let dropped = lines.length
  for (let bytes = 0; dropped > 0; dropped--) {
    bytes += Buffer.byteLength(lines[dropped - 1] ?? '')
    if (bytes > TIMELINE_BYTES) break
  }
  const note = dropped === 0 ? '' : `- ${dropped} older lines are left out: the record would be too large.\n`
  return note + lines.slice(dropped).join('')
}

/** One list item a message, all of it on one line. */
function printList(timeline: readonly TimelineLine[]): string {
  const children = timeline.map(({ at, who, words }) => {
    const said = [{ type: 'text' as const, value: `${at}: ${who}: ` }, untrusted(words)]
    const paragraph = { type: 'paragraph' as const, children: said }
    return { type: 'listItem' as const, spread: false, children: [paragraph] }
  })
  return printMarkdown({
    type: 'root',
    children: [{ type: 'list', ordered: false, spread: false, children }],
  })
}
