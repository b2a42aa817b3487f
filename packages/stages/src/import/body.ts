import { printMarkdown, readSections, replaceSection, untrusted } from '@triagebook/text'
import type { CleanTicket, TimelineLine } from './clean.ts'

/** Room for the front matter, below the 1 MiB that a record may have. */
const TIMELINE_BYTES = 512 * 1024

/** The body with the desk's conversation as its Timeline; Context is filled only while it is empty. */
export function bodyWith(clean: CleanTicket, body: string): string {
  const hasContext = /\S/.test(sectionOf(body))
  const withContext =
    hasContext || clean.context === null ? body : replaceSection(body, 'Context', clean.context)
  return clean.timeline.length === 0
    ? withContext
    : replaceSection(withContext, 'Timeline', printTimeline(clean.timeline))
}

function sectionOf(body: string): string {
  return readSections(body).find(({ title }) => title === 'Context')?.markdown ?? ''
}

function printTimeline(lines: readonly TimelineLine[]): string {
  const printed = lines.map(printLine)
  let kept = printed.length
  for (let bytes = 0; kept > 0; kept--) {
    bytes += Buffer.byteLength(printed[kept - 1] ?? '')
    if (bytes > TIMELINE_BYTES) break
  }
  const left = kept === 0 ? [] : [`- ${kept} older lines are left out: the record would be too large.\n`]
  return [...left, ...printed.slice(kept)].join('')
}

function printLine({ at, who, words }: TimelineLine): string {
  const said = {
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value: `${at}: ${who}: ` }, untrusted(words)],
  }
  return printMarkdown({
    type: 'root',
    children: [
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [{ type: 'listItem', spread: false, children: [said] }],
      },
    ],
  })
}
