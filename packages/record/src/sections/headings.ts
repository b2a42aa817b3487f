import { type Container, inside, isBlank, isRule, opened, type Raw, rawBlock } from './markdown-blocks.ts'

/** Nobody nests deeper; without a limit, a line of nothing but marks would take the square of its length. */
const DEEPEST = 50

/** A heading of the second level that is in no other block. Offsets count UTF-16 units. */
export interface Heading {
  /** As it is written, without the marks that make it a heading. */
  readonly source: string
  /** The start of its first line and the end of its last one. */
  readonly start: number
  readonly end: number
}

/** Lines of words, the last one first: as long as a file, so that no line may cost a copy of those above it. */
interface Words {
  readonly line: string
  readonly above: Words | undefined
}

/** What is open after a line. */
interface Open {
  readonly containers: readonly Container[]
  /**
   * Right below `code` the parser of `packages/text` begins lists as seldom as in the middle of words, unless the
   * code's first line left a container: `first-code`.
   */
  readonly leaf: Raw | { readonly words: Words } | 'first-code' | 'code' | 'table' | undefined
}

/** The block of a line: what it leaves open, and the heading that it is or makes of the words above. */
interface Block {
  readonly leaf: Open['leaf']
  readonly heading?: { readonly level: number; readonly source: string; readonly linesAbove: number }
}

/** Reads the blocks of Markdown as far as they say which lines are headings: CommonMark with GitHub's tables and notes. */
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
  const isInterrupted = wordsOf(open) !== undefined || open.leaf === 'code'
  const { added, rest } = nested(text, open.containers[depth], isInterrupted)
  const containers = [...open.containers.slice(0, depth), ...added].map((one) => filled(one, rest))
  const isCode = isWithin && added.length === 0 && (open.leaf === 'code' || open.leaf === 'first-code')
  if (isBlank(rest)) return { containers, leaf: isCode ? open.leaf : undefined }
  const words = added.length === 0 ? wordsOf(open) : undefined
  const block =
    (isWithin && words !== undefined && blockBelow(words, rest)) || blockOf(rest, words !== undefined)
  if (block?.leaf === 'code' && !isWithin && added.length === 0) return { containers, leaf: 'first-code' }
  if (block) return { containers, ...block }
  if (words !== undefined) {
    // Words go on even where the line leaves out the marks of their containers; the parser takes a lone tag out of them.
    return { ...open, leaf: (!isWithin && rawBlock(rest, false)) || { words: { line: rest, above: words } } }
  }
  const inTable = isWithin && added.length === 0 && open.leaf === 'table'
  return { containers, leaf: inTable ? 'table' : { words: { line: rest, above: undefined } } }
}

/** How many of the containers the line stands in, and what is left of it inside. */
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

/** The containers that the line opens, one in the other, and what is left of it inside. */
function nested(
  line: string,
  left: Container | undefined,
  inWords: boolean,
): { readonly added: readonly Container[]; readonly rest: string } {
  const added: Container[] = []
  let rest = line
  for (;;) {
    const next = added.length === DEEPEST || isRule(rest) ? undefined : opened(rest)
    if (!next || (inWords && !interrupts(next.container, left))) return { added, rest }
    added.push(next.container)
    rest = next.rest
  }
}

/**
 * Words are no list because a line of them begins with a number: in their middle only 1 begins one, and no item
 * without words. Where the line leaves a quote or an item, it is not their middle.
 */
function interrupts(container: Container, left: Container | undefined): boolean {
  if (left !== undefined || container.kind === 'quote' || container.marker === '') return true
  return !container.isEmpty && /^(?:[-+*]|1[.)])$/.test(container.marker)
}

function filled(container: Container, rest: string): Container {
  return container.kind === 'item' && !isBlank(rest) ? { ...container, isEmpty: false } : container
}

/** The block that a line makes of the words above it. */
function blockBelow(words: Words, line: string): Block | undefined {
  if (isTable(words.line, line)) return { leaf: rawBlock(words.line, false) ?? 'table' }
  const underline = /^ {0,3}(-+|=+) *$/.exec(line)?.[1]
  if (underline === undefined) return undefined
  const lines = linesOf(words)
  const source = withoutDefinitions(lines.join('\n'))
  if (source === '') return undefined
  const level = underline.startsWith('-') ? 2 : 1
  return { leaf: undefined, heading: { level, source, linesAbove: lines.length } }
}

/** The block that a line begins; words are none. */
function blockOf(line: string, inWords: boolean): Block | undefined {
  if (/^ {4}/.test(line)) return inWords ? undefined : { leaf: 'code' }
  const [, marks, source = ''] = /^ {0,3}(#{1,6})(?: +(.*))?$/.exec(line) ?? []
  if (marks !== undefined) {
    const heading = { level: marks.length, source: source.replace(/(?<![^ ])#+ *$/, ''), linesAbove: 0 }
    return { leaf: undefined, heading }
  }
  const raw = rawBlock(line, inWords)
  if (raw) return { leaf: raw.isWhole ? undefined : raw }
  return isRule(line) ? { leaf: undefined } : undefined
}

/** A link's address that stands for itself at the start of words: nobody sees it. */
const DEFINITION = new RegExp(
  [
    String.raw`\s*\[(?!\s*\])(?:\\.|[^[\]\\])+\]:\s*(?:<[^<>\n]*>|(?!<)(?:[^\s()]|\([^\s()]*\))+)`,
    String.raw`(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?[ ]*(?:\n|$)`,
  ].join(''),
  'y',
)

function withoutDefinitions(words: string): string {
  let start = 0
  do {
    DEFINITION.lastIndex = start
    start = DEFINITION.test(words) ? DEFINITION.lastIndex : start
  } while (DEFINITION.lastIndex > 0)
  return words.slice(start)
}

function linesOf(words: Words): readonly string[] {
  const lines: string[] = []
  for (let at: Words | undefined = words; at; at = at.above) lines.push(at.line)
  return lines.reverse()
}

/** Whether a line below these words parts the head of a table, of as many columns, from its rows. */
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

function wordsOf({ leaf }: Open): Words | undefined {
  return typeof leaf === 'object' && 'words' in leaf ? leaf.words : undefined
}

function isRaw(leaf: Open['leaf']): leaf is Raw {
  return typeof leaf === 'object' && 'endsWith' in leaf
}

/** The line with spaces for its tabs, as wide as the way to the next multiple of four. */
function withoutTabs(line: string): string {
  if (!line.includes('\t')) return line
  return line.split('\t').reduce((text, part) => text + ' '.repeat(4 - (text.length % 4)) + part)
}
