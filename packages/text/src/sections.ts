import { SECTION_TITLES, scanHeadings, sectionTitle } from '@triagebook/record'

const LINE_END = /\r\n?|\n/g

/** A `## Title` of a body, with where its content stands between the blank lines around it. */
interface Span {
  readonly title: string
  readonly heading: number
  readonly start: number
  readonly end: number
}

/**
 * The body with other content in one section; every other byte stays. A missing section is added in its canonical
 * place, before the first that comes later in SECTION_TITLES.
 */
export function replaceSection(body: string, title: string, markdown: string): string {
  const eol = body.includes('\r\n') ? '\r\n' : '\n'
  const content = trimBlankLines(markdown).replace(/\r?\n/g, eol)
  const spans = spansOf(body)
  const span = spans.find((section) => section.title === title)
  if (!span)
    return addSection(body, spans, `## ${title}${content === '' ? '' : eol + eol + content}`, title, eol)
  if (content === body.slice(span.start, span.end)) return body
  const before = body.slice(0, span.start) + (span.start === span.end && content !== '' ? eol + eol : '')
  const after = body.slice(span.end)
  return `${before}${content}${gapBefore(after, eol)}${after === '' ? eol : after}`
}

/** What parts a content from a next heading right below it, which an underline would make one of both. */
function gapBefore(after: string, eol: string): string {
  if (after.trim() === '' || /^[ \t]*\r?\n[ \t]*\r?\n/.test(after)) return ''
  return eol
}

function addSection(
  body: string,
  spans: readonly Span[],
  section: string,
  title: string,
  eol: string,
): string {
  const order: readonly string[] = SECTION_TITLES
  const place = order.indexOf(title)
  const next = spans.find((other) => place !== -1 && order.indexOf(other.title) > place)
  if (next) return `${body.slice(0, next.heading)}${section}${eol}${eol}${body.slice(next.heading)}`
  const added = `${body}${gapAfter(body, eol)}${section}${eol}`
  if (spansOf(added).length > spans.length) return added
  // An open fence or comment would swallow what is added below it.
  return `${section}${eol}${eol}${body}`
}

function gapAfter(body: string, eol: string): string {
  if (/^\s*$/.test(body) || /(?:\r?\n[ \t]*){2}$/.test(body)) return ''
  return /\n$/.test(body) ? eol : eol + eol
}

function spansOf(body: string): readonly Span[] {
  const lines = body.split(LINE_END)
  const starts = [0, ...Array.from(body.matchAll(LINE_END), ({ 0: end, index }) => index + end.length)]
  const headings = scanHeadings(lines).map(({ source, start, end }) => ({
    title: sectionTitle(source),
    from: starts[start] ?? 0,
    to: (starts[end - 1] ?? 0) + (lines[end - 1] ?? '').length,
  }))
  return headings.map(({ title, from, to }, index) => {
    const end = headings[index + 1]?.from ?? body.length
    const content = body.slice(to, end)
    const inner = trimBlankLines(content)
    const start = inner === '' ? to : to + content.indexOf(inner)
    return { title, heading: from, start, end: start + inner.length }
  })
}

/** Without the blank lines at both ends; the first line keeps its indent. */
function trimBlankLines(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd()
}
