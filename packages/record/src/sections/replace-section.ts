import { SECTION_TITLES, type Section, sectionsOf, trimBlankLines } from './sections.ts'

/**
 * The body with other content in one section; every other byte stays. A missing section is added in its canonical
 * place, before the first that comes later in SECTION_TITLES.
 */
export function replaceSection(body: string, title: string, markdown: string): string {
  const eol = body.includes('\r\n') ? '\r\n' : '\n'
  const content = trimBlankLines(markdown).replace(/\r?\n/g, eol)
  const sections = sectionsOf(body)
  const old = sections.find((section) => section.title === title)
  if (!old)
    return addSection(body, sections, `## ${title}${content === '' ? '' : eol + eol + content}`, title, eol)
  if (content === old.content) return body
  const before = body.slice(0, old.contentStart) + (old.content === '' && content !== '' ? eol + eol : '')
  const after = body.slice(old.contentStart + old.content.length)
  return `${before}${content}${gapBefore(after, eol)}${after === '' ? eol : after}`
}

/** A blank line if text follows directly: an underline there would make the content a heading. */
function gapBefore(after: string, eol: string): string {
  if (after.trim() === '' || /^[ \t]*\r?\n[ \t]*\r?\n/.test(after)) return ''
  return eol
}

function addSection(
  body: string,
  sections: readonly Section[],
  section: string,
  title: string,
  eol: string,
): string {
  const order: readonly string[] = SECTION_TITLES
  const place = order.indexOf(title)
  const next = sections.find((other) => place !== -1 && order.indexOf(other.title) > place)
  if (next) return `${body.slice(0, next.start)}${section}${eol}${eol}${body.slice(next.start)}`
  const added = `${body}${gapAfter(body, eol)}${section}${eol}`
  if (sectionsOf(added).length > sections.length) return added
  // An open fence or comment would contain a section that is added below it.
  return `${section}${eol}${eol}${body}`
}

function gapAfter(body: string, eol: string): string {
  if (/^\s*$/.test(body) || /(?:\r?\n[ \t]*){2}$/.test(body)) return ''
  return /\n$/.test(body) ? eol : eol + eol
}
