import type { BlockContent, PhrasingContent } from 'mdast'
import { cleanText } from '../plain/clean-text.ts'
import { isLogLine } from './log-lines.ts'
import { printMarkdown } from './print-markdown.ts'

/** Fewer lines in the form of a log may be a sentence. */
const SHORTEST_LOG = 2

/** Plain text as Markdown that shows the same: paragraphs and line breaks stay, log lines in a row become code. */
export function plainToMarkdown(text: string): string {
  const lines = cleanText(text).split('\n')
  const children: BlockContent[] = []
  for (let start = 0; start < lines.length; ) {
    const end = logEnd(lines, start)
    const isLog = end - start >= SHORTEST_LOG
    const next = isLog ? end : textEnd(lines, start)
    const block = lines.slice(start, next)
    if (isLog) children.push({ type: 'code', value: block.join('\n') })
    else children.push({ type: 'paragraph', children: withBreaks(block) })
    start = next
  }
  return printMarkdown({ type: 'root', children })
}

/** The end of the log that starts here, with the blank lines between its lines. */
function logEnd(lines: readonly string[], start: number): number {
  let end = start
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (isLogLine(line)) end = at + 1
    else if (line.trim() !== '' || end === start) break
  }
  return end
}

function textEnd(lines: readonly string[], start: number): number {
  let end = start + 1
  while (end < lines.length && lines[end]?.trim() !== '' && logEnd(lines, end) - end < SHORTEST_LOG) end++
  return end
}

function withBreaks(lines: readonly string[]): PhrasingContent[] {
  return lines.flatMap((line, index): PhrasingContent[] => {
    const text: PhrasingContent = { type: 'text', value: line }
    return index === 0 ? [text] : [{ type: 'break' }, text]
  })
}
