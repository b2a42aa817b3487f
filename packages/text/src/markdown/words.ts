import type { Definition, Image, Link, Nodes, PhrasingContent, Root, Table, TableRow } from 'mdast'
import { parseMarkdown } from './parse-markdown.ts'
import { isBareAddress, isMarked, isPhrasingParent } from './phrasing.ts'
import { printMarkdown } from './print-markdown.ts'

/** A replacement of a part of a text. Offsets count UTF-16 units. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** After the title of a column in the text that is searched; no other text contains it. */
const AFTER_TITLE = '\u001f'

/** Short and of letters, so that it contains no secret itself. */
const COLUMN_TITLE = /^[\p{L} _-]{2,40}$/u

/** Text or an address in a tree, the space between two of them, or what nobody sees there. */
interface Piece {
  readonly kind: 'words' | 'address' | 'space' | 'hidden'
  readonly text: string
  readonly write: (text: string) => void
}

/** The text of Markdown, without its marks. */
export interface MarkdownWords {
  /** The text that a person sees, one line a block. */
  readonly visible: string
  /**
   * The same with the addresses of links and images: everything that can contain a secret. A tab follows a cell of a
   * table, and its column's title with `AFTER_TITLE` is before it, because they tell what the cell contains.
   */
  readonly all: string
  /**
   * The Markdown with edits of `all`, from left to right, made by tree: a link whose address is edited becomes its
   * text. Without edits no byte changes.
   */
  readonly edited: (edits: readonly Edit[]) => string
}

/** Reads the text of Markdown by tree, so that marks, escapes and nodes hide nothing. */
export function wordsOf(markdown: string): MarkdownWords {
  const root = parseMarkdown(markdown)
  const pieces = piecesOf(root)
  return {
    visible: visibleText(pieces),
    all: pieces.map(({ text }) => text).join(''),
    edited: (edits) => (edits.length === 0 ? markdown : withEdits(root, pieces, edits)),
  }
}

function visibleText(pieces: readonly Piece[]): string {
  return pieces
    .flatMap(({ kind, text }) => (kind === 'address' || kind === 'hidden' ? [] : text))
    .join('')
    .trim()
}

function withEdits(root: Root, pieces: readonly Piece[], edits: readonly Edit[]): string {
  let start = 0
  for (const { text, write } of pieces) {
    const edited = editPiece(text, start, edits)
    if (edited !== text) write(edited)
    start += text.length
  }
  unlink(root)
  return printMarkdown(root)
}

/** The piece with its part of the edits; an edit's text is in the piece where the edit starts. */
function editPiece(piece: string, offset: number, edits: readonly Edit[]): string {
  let edited = ''
  let done = 0
  for (const { start, end, text } of edits) {
    const from = Math.max(0, start - offset)
    const to = Math.min(piece.length, end - offset)
    if (from >= piece.length || to <= 0) continue
    edited += piece.slice(done, from) + (start >= offset ? text : '')
    done = to
  }
  return edited + piece.slice(done)
}

function piecesOf(node: Nodes): readonly Piece[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [words(node.value, (text) => Object.assign(node, { value: text }))]
    case 'code':
    case 'html':
      return [words(node.value, (text) => Object.assign(node, { value: text })), space('\n')]
    case 'break':
      return [space('\n')]
    case 'image':
      return [words(node.alt ?? '', (text) => Object.assign(node, { alt: text })), ...address(node)]
    case 'definition':
      return address(node)
    case 'link':
      return isBareAddress(node) ? bareAddress(node) : [...node.children.flatMap(piecesOf), ...address(node)]
    case 'table':
      return tablePieces(node)
    default:
      return 'children' in node ? [...node.children.flatMap(piecesOf), ...spaceAfter(node)] : []
  }
}

function tablePieces({ children: [head, ...rows] }: Table): readonly Piece[] {
  if (head === undefined) return []
  const titles = head.children.map((cell) => visibleText(cell.children.flatMap(piecesOf)))
  return [...rowPieces(head, []), ...rows.flatMap((row) => rowPieces(row, titles))]
}

function rowPieces(row: TableRow, titles: readonly string[]): readonly Piece[] {
  const cells = row.children.flatMap((cell, index) => {
    const title = titles[index] ?? ''
    return [
      ...(COLUMN_TITLE.test(title) ? [hidden(title + AFTER_TITLE)] : []),
      ...cell.children.flatMap(piecesOf),
      hidden('\t'),
      space(' '),
    ]
  })
  return [...cells, space('\n')]
}

function words(text: string, write: Piece['write']): Piece {
  return { kind: 'words', text, write }
}

/** An edited address becomes empty, so that `unlink` removes the link. */
function address(node: Link | Image | Definition): readonly Piece[] {
  const write = () => Object.assign(node, { url: '' })
  return [hidden(' '), { kind: 'address', text: node.url, write }, hidden(' ')]
}

/** A text that is its own address is one piece, so that it is not found twice. */
function bareAddress(link: Link): readonly Piece[] {
  return link.children.flatMap(piecesOf).map((piece) => ({
    ...piece,
    write: (text) => {
      piece.write(text)
      link.url = ''
    },
  }))
}

function space(text: string): Piece {
  return { kind: 'space', text, write: () => undefined }
}

function hidden(text: string): Piece {
  return { ...space(text), kind: 'hidden' }
}

function spaceAfter({ type }: Nodes): readonly Piece[] {
  return type === 'paragraph' || type === 'heading' ? [space('\n')] : []
}

function unlink(node: Nodes): void {
  if (isPhrasingParent(node)) node.children = node.children.flatMap(unlinked)
  else if ('children' in node) node.children.forEach(unlink)
}

function unlinked(node: PhrasingContent): readonly PhrasingContent[] {
  if (node.type === 'image' && node.url === '') return [{ type: 'text', value: node.alt ?? '' }]
  if (!isMarked(node)) return [node]
  const children = node.children.flatMap(unlinked)
  return node.type === 'link' && node.url === '' ? children : [{ ...node, children }]
}
