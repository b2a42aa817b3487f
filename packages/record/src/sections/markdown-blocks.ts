/** A block that contains others: a quote, or a list item or footnote, whose lines are indented by its width. */
export type Container =
  | { readonly kind: 'quote' }
  | { readonly kind: 'item'; readonly width: number; readonly marker: string; readonly isEmpty: boolean }

/** Code or HTML, which contains no other blocks and ends at a line of its own. */
export interface RawBlock {
  readonly endsWith: (line: string) => boolean
  /** Whether the line that opens it also ends it. */
  readonly isWhole: boolean
}

const HTML_BLOCKS = [
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt',
  'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link',
  'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead',
  'title tr track ul',
]
  .join(' ')
  .replaceAll(' ', '|')

const ATTRIBUTE = String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?`

/** The start and end of HTML blocks (CommonMark 4.6). Without an end, a blank line ends the block. */
const HTML: readonly { readonly start: RegExp; readonly end?: RegExp }[] = [
  { start: /^<(?:script|pre|style|textarea)(?:\s|>|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![a-z]/i, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
  { start: new RegExp(String.raw`^</?(?:${HTML_BLOCKS})(?:\s|/?>|$)`, 'i') },
]

const LONE_TAG = new RegExp(
  String.raw`^(?:<[a-z][a-z\d-]*(?:${ATTRIBUTE})*\s*/?>|</[a-z][a-z\d-]*\s*>)\s*$`,
  'i',
)

/** The raw block that a line opens. A line with nothing but a tag opens one too, but not inside a paragraph. */
export function rawBlock(line: string, inParagraph: boolean): RawBlock | undefined {
  if (/^ {4}/.test(line)) return undefined
  return fence(line) ?? html(line.trimStart(), inParagraph)
}

/** The fenced code that a line opens. */
export function fence(line: string): RawBlock | undefined {
  const [, marks = '', info = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  if (marks === '' || (marks.startsWith('`') && info.includes('`'))) return undefined
  const end = new RegExp(`^ {0,3}${marks.charAt(0)}{${marks.length},} *$`)
  return { endsWith: (next) => end.test(next), isWhole: false }
}

function html(line: string, inParagraph: boolean): RawBlock | undefined {
  const kind = HTML.find(({ start }) => start.test(line))
  const end = kind?.end
  if (end) return { endsWith: (next) => end.test(next), isWhole: end.test(line) }
  if (!kind && (inParagraph || !LONE_TAG.test(line))) return undefined
  return { endsWith: isBlank, isWhole: false }
}

/** The rest of the line inside the container; undefined if the line is not in it. */
export function inside(container: Container, line: string): string | undefined {
  if (container.kind === 'quote') return /^ {0,3}> ?(.*)$/.exec(line)?.[1]
  if (isBlank(line)) return container.isEmpty ? undefined : ''
  return line.startsWith(' '.repeat(container.width)) ? line.slice(container.width) : undefined
}

/** The container that a line opens, and the rest of the line inside it. */
export function opened(line: string): { readonly container: Container; readonly rest: string } | undefined {
  const quote = inside({ kind: 'quote' }, line)
  if (quote !== undefined) return { container: { kind: 'quote' }, rest: quote }
  const note = /^ {0,3}\[\^[^\]\s]+\]: *(.*)$/.exec(line)
  if (note) return { container: item(4, '', false), rest: note[1] ?? '' }
  const [whole = '', indent = '', mark = '', gap = ''] = /^( {0,3})([-+*]|\d{1,9}[.)])( +|$)/.exec(line) ?? []
  if (whole === '') return undefined
  const isEmpty = isBlank(line.slice(whole.length))
  const space = isEmpty || gap.length > 4 ? 1 : gap.length
  const width = indent.length + mark.length + space
  return { container: item(width, mark, isEmpty), rest: line.slice(width) }
}

function item(width: number, marker: string, isEmpty: boolean): Container {
  return { kind: 'item', width, marker, isEmpty }
}

export function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line)
}

/** A thematic break. */
export function isRule(line: string): boolean {
  return /^ {0,3}([-_*])(?: *\1){2,} *$/.test(line)
}
