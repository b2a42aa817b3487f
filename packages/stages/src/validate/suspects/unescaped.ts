/** A text as its readers see it, and where each part of it is written. */
export interface Unescaped {
  readonly text: string
  /** The offset in the text as it is written. */
  readonly offsetOf: (offset: number) => number
}

/** Character references of Markdown for the signs that secrets and addresses are made of. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['commat', '@'],
  ['period', '.'],
  ['colon', ':'],
  ['sol', '/'],
  ['lowbar', '_'],
  ['hyphen', '-'],
  ['dash', '-'],
  ['plus', '+'],
  ['equals', '='],
  ['num', '#'],
  ['percnt', '%'],
  ['nbsp', ' '],
  ['amp', '&'],
])

/** In quotes in YAML, in Markdown, and signs that Markdown lets people escape. */
const ESCAPE =
  /\\u([\da-fA-F]{4})|\\U([\da-fA-F]{8})|\\x([\da-fA-F]{2})|&#[xX]([\da-fA-F]{1,6});|&#(\d{1,7});|&([a-z]{2,7});|\\([!-/:-@[-`{-~])/g

/**
 * What people typed escaped, such as `jo\u0040example.com`, `jo&#64;example.com` or `jo\@example.com`. Lines stay lines.
 */
export function unescaped(written: string): Unescaped {
  const found = [...written.matchAll(ESCAPE)].flatMap((match) => {
    const character = characterOf(match)
    return character === null ? [] : [{ start: match.index, end: match.index + match[0].length, character }]
  })
  if (found.length === 0) return { text: written, offsetOf: (offset) => offset }
  const parts: { readonly start: number; readonly written: number }[] = [{ start: 0, written: 0 }]
  let text = ''
  let done = 0
  for (const { start, end, character } of found) {
    text += written.slice(done, start) + character
    parts.push({ start: text.length, written: end })
    done = end
  }
  text += written.slice(done)
  return { text, offsetOf: (offset) => writtenAt(parts, offset) }
}

function writtenAt(
  parts: readonly { readonly start: number; readonly written: number }[],
  offset: number,
): number {
  const part = parts.findLast(({ start }) => start <= offset)
  return part === undefined ? offset : part.written + offset - part.start
}

/** Null where it stands for a line break, or for nothing. */
function characterOf([, short, long, byte, hex, decimal, name, sign]: RegExpExecArray): string | null {
  if (sign !== undefined) return sign
  if (name !== undefined) return NAMED.get(name) ?? null
  const digits = short ?? long ?? byte ?? hex
  const code = digits === undefined ? Number(decimal) : Number.parseInt(digits, 16)
  return code < 32 || code > 0x10ffff ? null : String.fromCodePoint(code)
}
