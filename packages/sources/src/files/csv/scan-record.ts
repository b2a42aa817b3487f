/** What starts at a place of a CSV text. */
export type Scanned =
  | { readonly kind: 'record'; readonly cells: readonly Cell[]; readonly next: number }
  /** The text ends inside the record. */
  | { readonly kind: 'more' }
  | { readonly kind: 'bad'; readonly why: 'not-closed' | 'after-quote'; readonly offset: number }

export interface Cell {
  readonly text: string
  /** Where it starts, with its quote. */
  readonly offset: number
}

export interface Dialect {
  readonly delimiter: string
  readonly lineBreak: '\n' | '\r'
}

/** A record of the book holds at most 1 MiB, so a quote that is open for longer was never closed. */
const LONGEST_CELL = 1024 * 1024

/**
 * Reads one record of a CSV text (RFC 4180): a quoted cell may have delimiters, line breaks and doubled quotes. A quote
 * inside a cell without quotes is a character of it. `isEnd`: nothing comes after the text.
 */
export function scanRecord(text: string, start: number, dialect: Dialect, isEnd: boolean): Scanned {
  const { delimiter, lineBreak } = dialect
  const cells: Cell[] = []
  let lineEnd = -1
  for (let offset = start; ; ) {
    let end: number
    if (text.charCodeAt(offset) === QUOTE) {
      const quoted = scanQuoted(text, offset, isEnd)
      if (typeof quoted !== 'object') return quoted === 'more' ? { kind: 'more' } : bad(quoted, offset)
      cells.push({ text: quoted.text, offset })
      end = quoted.end
      // A carriage return is part of the line break after it, which may be in the next chunk.
      if (text[end] === '\r' && (text[end + 1] === lineBreak || (end + 1 === text.length && !isEnd))) end++
      if (end === text.length && !isEnd) return { kind: 'more' }
      if (end < text.length && text[end] !== delimiter && text[end] !== lineBreak)
        return bad('after-quote', offset)
    } else {
      if (lineEnd < offset) {
        const found = text.indexOf(lineBreak, offset)
        if (found === -1 && !isEnd) return { kind: 'more' }
        lineEnd = found === -1 ? text.length : found
      }
      const delimited = text.slice(offset, lineEnd).indexOf(delimiter)
      end = delimited === -1 ? lineEnd : offset + delimited
      const isLast = end === lineEnd
      cells.push({
        text: text.slice(offset, isLast && text[end - 1] === '\r' && end > offset ? end - 1 : end),
        offset,
      })
    }
    if (text[end] !== delimiter || end >= text.length) return { kind: 'record', cells, next: end + 1 }
    offset = end + 1
  }
}

const QUOTE = 0x22

function bad(why: 'not-closed' | 'after-quote', offset: number): Scanned {
  return { kind: 'bad', why, offset }
}

function scanQuoted(
  text: string,
  offset: number,
  isEnd: boolean,
): { readonly text: string; readonly end: number } | 'more' | 'not-closed' {
  for (let from = offset + 1; ; ) {
    const quote = text.indexOf('"', from)
    const isTooLong = (quote === -1 ? text.length : quote) - offset > LONGEST_CELL
    if (isTooLong) return 'not-closed'
    if (quote === -1) return isEnd ? 'not-closed' : 'more'
    if (text.charCodeAt(quote + 1) !== QUOTE)
      return { text: text.slice(offset + 1, quote).replaceAll('""', '"'), end: quote + 1 }
    from = quote + 2
  }
}
