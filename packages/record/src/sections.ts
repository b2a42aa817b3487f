/** One `## Title` of a body and what stands under it. */
export interface Section {
  readonly title: string
  /** The heading's line in the body, from 1. */
  readonly line: number
  /** Without the blank lines at its ends. */
  readonly content: string
}

/** The sections of a record's body, in their order. */
export const SECTION_TITLES = [
  'Context',
  'Steps to reproduce',
  'Logs and environment',
  'Customer impact',
  'Timeline',
] as const

/**
 * Finds sections by a scan of lines, without a Markdown parser: `## Title` outside fenced code.
 * What stands before the first heading belongs to no section.
 */
export function scanSections(body: string): readonly Section[] {
  const sections: { title: string; line: number; lines: string[] }[] = []
  let fence: string | null = null
  for (const [index, line] of body.split(/\r?\n/).entries()) {
    const title = fence === null ? headingOf(line) : null
    if (title !== null) sections.push({ title, line: index + 1, lines: [] })
    else sections.at(-1)?.lines.push(line)
    fence = fenceAfter(line, fence)
  }
  return sections.map(({ title, line, lines }) => ({ title, line, content: trimBlankLines(lines) }))
}

function headingOf(line: string): string | null {
  const title = /^ {0,3}##[ \t]+(.*)$/.exec(line)?.[1]
  return title === undefined ? null : title.replace(/(?:^|[ \t]+)#+[ \t]*$/, '').trim()
}

/** The fence that is open after this line: its marks, or null. */
export function fenceAfter(line: string, open: string | null): string | null {
  const [, marks = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  if (open !== null) return marks.startsWith(open) && rest.trim() === '' ? null : open
  if (marks === '' || (marks.startsWith('`') && rest.includes('`'))) return null
  return marks
}

function trimBlankLines(lines: readonly string[]): string {
  const isText = (line: string) => line.trim() !== ''
  return lines.slice(Math.max(0, lines.findIndex(isText)), lines.findLastIndex(isText) + 1).join('\n')
}
