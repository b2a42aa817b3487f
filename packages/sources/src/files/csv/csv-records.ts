import { type Cell, type Dialect, scanRecord } from './scan-record.ts'

/** A row of cells, or why a row cannot be read. Lines and columns start at 1. */
export type CsvRecord =
  | {
      readonly kind: 'cells'
      readonly line: number
      readonly cells: readonly string[]
      /** Where a cell starts. */
      readonly cellAt: (index: number) => { readonly line: number; readonly col: number }
      /** Whether a line break ends it; the last record may have none. */
      readonly isEnded: boolean
    }
  | {
      readonly kind: 'bad'
      readonly why: 'not-closed' | 'after-quote' | 'too-long'
      /** The place of the quote, or the start of a row that is too long. */
      readonly line: number
      readonly col: number
    }

/**
 * The records of a CSV text that comes in chunks; one at a time is in memory. After a record with wrong quotes, reading
 * continues with the line after its first one: a quote that never closes must not swallow the rest of the file.
 */
export function* csvRecords(chunks: Iterable<string>, delimiter: string): Generator<CsvRecord> {
  let dialect: Dialect | null = null
  let text = ''
  let start = 0
  let line = 1
  let isSkipping = false
  const takeAll = function* (isEnd: boolean): Generator<CsvRecord> {
    while (dialect !== null && start < text.length) {
      const scanned = scanRecord(text, start, dialect, isEnd)
      if (scanned.kind === 'more') {
        if (text.length - start <= LONGEST_RECORD) return
        yield { kind: 'bad', why: 'too-long', line, col: 1 }
        text = ''
        start = 0
        isSkipping = true
        return
      }
      if (scanned.kind === 'record') {
        const { cells, next } = scanned
        yield record(text, { cells, start, next, line, lineBreak: dialect.lineBreak })
        line += count(text, dialect.lineBreak, start, next)
        start = next
      } else {
        const { offset, why } = scanned
        yield { kind: 'bad', why, ...placeOf(text, { start, line, lineBreak: dialect.lineBreak }, offset) }
        const lineEnd = text.indexOf(dialect.lineBreak, start)
        line++
        start = lineEnd === -1 ? text.length : lineEnd + 1
      }
    }
  }
  for (const chunk of chunks) {
    const lineEnd = isSkipping ? chunk.indexOf(dialect?.lineBreak ?? '\n') : -1
    if (isSkipping && lineEnd === -1) continue
    if (isSkipping) line++
    isSkipping = false
    text = text.slice(start) + chunk.slice(lineEnd + 1)
    start = 0
    // Old Macs end lines with a carriage return alone.
    if (dialect === null && text.includes('\r') && !text.includes('\n') && text.length < LONGEST_LINE)
      continue
    dialect ??= { delimiter, lineBreak: lineBreakOf(text) }
    yield* takeAll(false)
  }
  dialect ??= { delimiter, lineBreak: lineBreakOf(text) }
  yield* takeAll(true)
}

/** Four times what a record of the book may hold. A longer text without a line break is not a row. */
const LONGEST_RECORD = 4 * 1024 * 1024

/** After so much text without a line feed none will come. */
const LONGEST_LINE = 64 * 1024

function lineBreakOf(text: string): Dialect['lineBreak'] {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r'
}

interface Begun {
  readonly start: number
  readonly line: number
  readonly lineBreak: string
}

function record(
  text: string,
  { cells, next, ...begun }: Begun & { readonly cells: readonly Cell[]; readonly next: number },
): CsvRecord {
  return {
    kind: 'cells',
    line: begun.line,
    cells: cells.map((cell) => cell.text),
    cellAt: (index) => placeOf(text, begun, cells[index]?.offset ?? begun.start),
    isEnded: next <= text.length && text[next - 1] === begun.lineBreak,
  }
}

function placeOf(text: string, { start, line, lineBreak }: Begun, offset: number) {
  const before = text.lastIndexOf(lineBreak, offset - 1)
  const lineStart = offset > start && before >= start ? before + 1 : start
  return { line: line + count(text, lineBreak, start, offset), col: offset - lineStart + 1 }
}

function count(text: string, sought: string, start: number, end: number): number {
  let found = 0
  for (let at = text.indexOf(sought, start); at !== -1 && at < end; at = text.indexOf(sought, at + 1)) found++
  return found
}
