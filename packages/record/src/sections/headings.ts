import {
  type Container,
  inside,
  isBlank,
  isRule,
  opened,
  type RawBlock,
  rawBlock,
} from './markdown-blocks.ts'

/** Deeper than anybody nests. Without a limit, the time for a line of container marks would be the square of its length. */
const DEEPEST = 50

/** A heading of the second level that is in no other block. Offsets count UTF-16 units. */
export interface Heading {
  /** As it is written, without the marks that make it a heading. */
  readonly source: string
  /** The start of its first line and the end of its last one. */
  readonly start: number
  readonly end: number
}

/** The lines of a paragraph, the last one first; a list, because copying all lines for each would take the square. */
interface Paragraph {
  readonly line: string
  readonly above: Paragraph | undefined
}

/** The blocks that are open after a line. */
interface Open {
  readonly containers: readonly Container[]
  /**
   * Directly below `code`, micromark starts a list only where a list could also interrupt a paragraph, unless the first
   * line of the code left a container: `first-code`.
   */
  readonly leaf: RawBlock | { readonly paragraph: Paragraph } | 'first-code' | 'code' | 'table' | undefined
}

/** The block of a line: what stays open, and the heading that the line is or makes of the paragraph above. */
interface Block {
  readonly leaf: Open['leaf']
  readonly heading?: { readonly level: number; readonly source: string; readonly linesAbove: number }
}

/** Reads the blocks of Markdown as far as headings depend on them: CommonMark with GitHub's tables and footnotes. */
export function headingsOf(body: string): readonly Heading[] {
  const headings: Heading[] = []
  const lineStarts: number[] = []
  let start = 0
  let open: Open = { containers: [], leaf: undefined }
  for (const [index, lineWithEnd] of body.split(/(?<=\n|\r(?!\n))/).entries()) {
    const line = lineWithEnd.replace(/\r?\n?$/, '')
    lineStarts.push(start)
    const { heading, ...next } = after(open, withoutTabs(line))
    if (heading?.level === 2 && next.containers.length === 0) {
      const { source, linesAbove } = heading
      headings.push({ source, start: lineStarts[index - linesAbove] ?? 0, end: start + line.length })
    }
    start += lineWithEnd.length
    open = next
  }
  return headings
}

function after(open: Open, line: string): Open & Block {
  const { depth, rest: text } = walk(open.containers, line)
  const isWithin = depth === open.containers.length
  if (isWithin && isRaw(open.leaf)) return open.leaf.endsWith(text) ? { ...open, leaf: undefined } : open
  const isInterrupted = paragraphOf(open) !== undefined || open.leaf === 'code'
  const { added, rest } = nested(text, open.containers[depth], isInterrupted)
  const containers = [...open.containers.slice(0, depth), ...added].map((one) => filled(one, rest))
  const isCode = isWithin && added.length === 0 && (open.leaf === 'code' || open.leaf === 'first-code')
  if (isBlank(rest)) return { containers, leaf: isCode ? open.leaf : undefined }
  const paragraph = added.length === 0 ? paragraphOf(open) : undefined
  const block =
    (isWithin && paragraph !== undefined && blockOfParagraph(paragraph, rest)) ||
    blockOf(rest, paragraph !== undefined)
  if (block?.leaf === 'code' && !isWithin && added.length === 0) return { containers, leaf: 'first-code' }
  if (block) return { containers, ...block }
  if (paragraph !== undefined) {
    // A paragraph continues without the marks of its containers, but micromark then starts HTML at a single tag.
    return {
      ...open,
      leaf: (!isWithin && rawBlock(rest, false)) || { paragraph: { line: rest, above: paragraph } },
    }
  }
  const inTable = isWithin && added.length === 0 && open.leaf === 'table'
  return { containers, leaf: inTable ? 'table' : { paragraph: { line: rest, above: undefined } } }
}

/** How many of the containers the line is in, and the rest of it inside. */
function walk(
  containers: readonly Container[],
  line: string,
): { readonly depth: number; readonly rest: string } {
  let rest = line
  for (const [depth, container] of containers.entries()) {
    const inner = inside(container, rest)
    if (inner === undefined) return { depth, rest }
    rest = inner
  }
  return { depth: containers.length, rest }
}

/** The containers that the line opens, each in the one before, and the rest of the line inside. */
function nested(
  line: string,
  left: Container | undefined,
  inParagraph: boolean,
): { readonly added: readonly Container[]; readonly rest: string } {
  const added: Container[] = []
  let rest = line
  for (;;) {
    const next = added.length === DEEPEST || isRule(rest) ? undefined : opened(rest)
    if (!next || (inParagraph && !interrupts(next.container, left))) return { added, rest }
    added.push(next.container)
    rest = next.rest
  }
}

/**
 * Whether a container can start inside a paragraph: of list items only a bullet or the number 1, and none that is empty.
 * A line that leaves a quote or an item is not inside the paragraph.
 */
function interrupts(container: Container, left: Container | undefined): boolean {
  if (left !== undefined || container.kind === 'quote' || container.marker === '') return true
  return !container.isEmpty && /^(?:[-+*]|1[.)])$/.test(container.marker)
}

function filled(container: Container, rest: string): Container {
  return container.kind === 'item' && !isBlank(rest) ? { ...container, isEmpty: false } : container
}

/** The block that a line makes of the paragraph above it: a table or an underlined heading. */
function blockOfParagraph(paragraph: Paragraph, line: string): Block | undefined {
  if (isTable(paragraph.line, line)) return { leaf: rawBlock(paragraph.line, false) ?? 'table' }
  const underline = /^ {0,3}(-+|=+) *$/.exec(line)?.[1]
  if (underline === undefined) return undefined
  const lines = linesOf(paragraph)
  const source = withoutDefinitions(lines.join('\n'))
  if (source === '') return undefined
  const level = underline.startsWith('-') ? 2 : 1
  return { leaf: undefined, heading: { level, source, linesAbove: lines.length } }
}

/** The block that a line starts; undefined for a paragraph. */
function blockOf(line: string, inParagraph: boolean): Block | undefined {
  if (/^ {4}/.test(line)) return inParagraph ? undefined : { leaf: 'code' }
  const [, marks, source = ''] = /^ {0,3}(#{1,6})(?: +(.*))?$/.exec(line) ?? []
  if (marks !== undefined) {
    const heading = { level: marks.length, source: source.replace(/(?<![^ ])#+ *$/, ''), linesAbove: 0 }
    return { leaf: undefined, heading }
  }
  const raw = rawBlock(line, inParagraph)
  if (raw) return { leaf: raw.isWhole ? undefined : raw }
  return isRule(line) ? { leaf: undefined } : undefined
}

/** A link reference definition at the start of a paragraph, which is not shown. */
const DEFINITION = new RegExp(
  [
    String.raw`\s*\[(?!\s*\])(?:\\.|[^[\]\\])+\]:\s*(?:<[^<>\n]*>|(?!<)(?:[^\s()]|\([^\s()]*\))+)`,
    String.raw`(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?[ ]*(?:\n|$)`,
  ].join(''),
  'y',
)

function withoutDefinitions(text: string): string {
  let start = 0
  do {
    DEFINITION.lastIndex = start
    start = DEFINITION.test(text) ? DEFINITION.lastIndex : start
  } while (DEFINITION.lastIndex > 0)
  return text.slice(start)
}

function linesOf(paragraph: Paragraph): readonly string[] {
  const lines: string[] = []
  for (let at: Paragraph | undefined = paragraph; at; at = at.above) lines.push(at.line)
  return lines.reverse()
}

/** Whether the line is the delimiter row of a table with this head. */
function isTable(head: string, line: string): boolean {
  if (
    /^ {4}/.test(head) ||
    /^ {4}/.test(line) ||
    !/[|:]/.test(line) ||
    !/^ *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$/.test(line)
  )
    return false
  return columns(head) === columns(line)
}

function columns(row: string): number {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length
}

function paragraphOf({ leaf }: Open): Paragraph | undefined {
  return typeof leaf === 'object' && 'paragraph' in leaf ? leaf.paragraph : undefined
}

function isRaw(leaf: Open['leaf']): leaf is RawBlock {
  return typeof leaf === 'object' && 'endsWith' in leaf
}

/** The line with each tab as spaces up to the next multiple of four. */
function withoutTabs(line: string): string {
  if (!line.includes('\t')) return line
  return line.split('\t').reduce((text, part) => text + ' '.repeat(4 - (text.length % 4)) + part)
}
