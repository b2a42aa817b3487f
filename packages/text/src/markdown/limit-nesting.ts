/** Quotes and lists in each other. People nest a few; a mail quoted very often, some twenty. */
const DEEPEST = 100

/** The markers of quotes and lists at the start of a line, with the spaces around them. */
const MARKERS = /^[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?![^\s]))[ \t]*)+/gm

const MARKER = />|[-+*]|\d+[.)]/g

/**
 * Markdown of the same length, in which no line is nested deeper than a hundred levels: a line that is has dots for
 * markers. Deeper trees take minutes to parse, and no function that walks one comes back from it.
 */
export function limitNesting(markdown: string): string {
  return markdown.replace(MARKERS, (start) =>
    levelsOf(start) <= DEEPEST ? start : start.replace(MARKER, (marker) => '.'.repeat(marker.length)),
  )
}

/** A list inside a list may also be indented by two columns; a tab has at most four. */
function levelsOf(start: string): number {
  const markers = start.match(MARKER)?.length ?? 0
  const columns = (/^[ \t]*/.exec(start)?.[0] ?? '').replaceAll('\t', '    ').length
  return markers + Math.floor(columns / 2)
}
