import { replaceSection, sectionsOf } from '@triagebook/record'
import { printMarkdown, untrusted } from '@triagebook/text'
import type { TicketWords, TimelineLine } from '../ticket/redact-ticket.ts'

/** Room for the front matter, below the 1 MiB that a record may have. */
const TIMELINE_BYTES = 512 * 1024

/** The body with the desk's conversation as its Timeline; Context is filled only while it is empty. */
export function withConversation(clean: TicketWords, body: string): string {
  const hasContext = /\S/.test(sectionOf(body))
  const withContext =
    hasContext || clean.context === null ? body : replaceSection(body, 'Context', clean.context)
  return clean.timeline.length === 0
    ? withContext
    : replaceSection(withContext, 'Timeline', printTimeline(clean.timeline))
}

function sectionOf(body: string): string {
  return sectionsOf(body).find(({ title }) => title === 'Context')?.content ?? ''
}

function printTimeline(timeline: readonly TimelineLine[]): string {
  const lines = printList(timeline).split(/(?<=\n)/)
  let kept = lines.length
  for (let bytes = 0; kept > 0; kept--) {
    bytes += Buffer.byteLength(lines[kept - 1] ?? '')
    if (bytes > TIMELINE_BYTES) break
  }
  const left = kept === 0 ? [] : [`- ${kept} older lines are left out: the record would be too large.\n`]
  return [...left, ...lines.slice(kept)].join('')
}

/** A line for each of the timeline, whose words stand on one line. */
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
