import { headingsOf } from './headings.ts'

/** The sections of a record's body that every book knows, in their order. */
export const SECTION_TITLES = [
  'Context',
  'Steps to reproduce',
  'Logs and environment',
  'Customer impact',
  'Notes',
  'Timeline',
] as const

/** One `## Title` of a body and the text below it. Offsets count UTF-16 units. */
export interface Section {
  readonly title: string
  /** Where the heading's first line starts. */
  readonly start: number
  /** Where the content starts; at the end of the heading where there is none. */
  readonly contentStart: number
  /** Without the blank lines around it. */
  readonly content: string
}

/**
 * The sections of a record's body, in their order: each starts at a heading of the second level, however it is marked,
 * that is in no other block. Text above the first heading belongs to no section.
 */
export function sectionsOf(body: string): readonly Section[] {
  const headings = headingsOf(body)
  return headings.map(({ source, start, end }, index) => {
    const below = body.slice(end, headings[index + 1]?.start)
    const content = trimBlankLines(below)
    return { title: sectionTitle(source), start, contentStart: end + below.indexOf(content), content }
  })
}

/** Without the blank lines at both ends; the first line keeps its indentation. */
export function trimBlankLines(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd()
}

/** A heading's words on one line, without the marks of emphasis and code around them. */
export function sectionTitle(source: string): string {
  return source
    .replace(/(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
