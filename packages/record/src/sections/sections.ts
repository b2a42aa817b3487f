import { scanHeadings } from './headings.ts'

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
 * Finds sections by a scan of lines, without a Markdown parser: a section begins with a heading of the second level,
 * however it is marked, that stands in no other block. What stands before the first belongs to no section.
 */
export function scanSections(body: string): readonly Section[] {
  const lines = body.split(/\r\n?|\n/)
  const headings = scanHeadings(lines)
  return headings.map(({ source, start, end }, index) => ({
    title: sectionTitle(source),
    line: start + 1,
    content: trimBlankLines(lines.slice(end, headings[index + 1]?.start)),
  }))
}

/** A heading's words on one line, without the marks of emphasis and code around them. */
export function sectionTitle(source: string): string {
  return source
    .replace(/(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function trimBlankLines(lines: readonly string[]): string {
  const isText = (line: string) => line.trim() !== ''
  return lines.slice(Math.max(0, lines.findIndex(isText)), lines.findLastIndex(isText) + 1).join('\n')
}
