import type { Complaint } from './complaint.ts'

/** A line whose indentation alone keeps the text from being read. */
export interface MisindentedLine {
  /** Of its first character that is no space. */
  readonly offset: number
  /** The line with the indentation of a neighbor, with which the reader gets further. */
  readonly instead: string
}

/** What the reader may say of such a line, or of one beside it. */
const CAUSED: ReadonlySet<Complaint['code']> = new Set<Complaint['code']>([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
])

/** A longer text takes too long to be read several times. */
const MOST_TEXT = 64 * 1024

/** Of a text that is nested deeply, only the smallest changes are tried. */
const MOST_TRIES = 12

/**
 * The line that is indented wrongly, if the reader gets past it with the indentation of a neighbor: one space too many
 * makes it a part of the text above, so that the complaint is about a colon there. `firstOf` reads a text.
 */
export function misindentedLine(
  yaml: string,
  complaint: Complaint | undefined,
  firstOf: (yaml: string) => Complaint | undefined,
): MisindentedLine | null {
  if (complaint === undefined || !CAUSED.has(complaint.code) || yaml.length > MOST_TEXT) return null
  const lines = yaml.split('\n')
  const found = lineOf(yaml, complaint.offset)
  const [best] = candidates(lines, found)
    .sort((a, b) => a.change - b.change)
    .slice(0, MOST_TRIES)
    .map((one) => {
      const next = lines.with(one.line, one.instead).join('\n')
      const later = firstOf(next)
      return { ...one, readUntil: later === undefined ? lines.length + 1 : lineOf(next, later.offset) }
    })
    .filter(({ line, readUntil }) => readUntil > Math.max(found, line))
    .sort((a, b) => b.readUntil - a.readUntil)
  if (best === undefined) return null
  const before = lines.slice(0, best.line).map((line) => `${line}\n`)
  return { offset: before.join('').length + widthOf(lines[best.line]), instead: best.instead }
}

/** The line of the complaint and those around it, in each indentation that would fit there. */
function candidates(lines: readonly string[], found: number) {
  return [found, found + 1, found - 1].flatMap((line) => {
    const text = lines[line]
    if (text === undefined || !isFilled(text)) return []
    const next = lines.slice(line + 1).find(isFilled)
    return [...widthsAround(lines.slice(0, line), next)]
      .filter((width) => width !== widthOf(text) && opensItsBlock(text, width, next))
      .map((width) => ({
        line,
        instead: ' '.repeat(width) + text.trimStart(),
        change: Math.abs(width - widthOf(text)),
      }))
  })
}

/** The indentation of the next line, of the one above, and of the blocks that are open there. */
function widthsAround(above: readonly string[], next: string | undefined): ReadonlySet<number> {
  const widths = new Set(next === undefined ? [] : [widthOf(next)])
  let least = Number.POSITIVE_INFINITY
  for (const line of above.filter(isFilled).toReversed()) {
    if (widthOf(line) >= least) continue
    least = widthOf(line)
    widths.add(least)
  }
  return widths
}

/** A field without a value on its line has it on the lines below, indented further unless it is a list. */
function opensItsBlock(line: string, width: number, next: string | undefined): boolean {
  if (!/:\s*$/.test(line) || next === undefined) return true
  return widthOf(next) > width || (widthOf(next) === width && next.trimStart().startsWith('- '))
}

function isFilled(line: string): boolean {
  return line.trim() !== ''
}

function widthOf(line = ''): number {
  return line.length - line.trimStart().length
}

/** Counted from 0. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1
}
