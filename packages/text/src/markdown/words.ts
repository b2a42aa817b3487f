import type { Definition, Image, Link, Nodes, PhrasingContent, Root } from 'mdast'
import { parseMarkdown } from './parse-markdown.ts'
import { isBareAddress, isMarked, isPhrasingParent } from './phrasing.ts'
import { printMarkdown } from './print-markdown.ts'

/** What to put in place of a stretch of words. Offsets count UTF-16 units. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A place in a tree that holds words or an address, or the space between two places. */
interface Piece {
  readonly kind: 'words' | 'address' | 'space'
  readonly text: string
  readonly write: (text: string) => void
}

/** Markdown's words, without its marks. */
export interface MarkdownWords {
  /** What a person reads: one line a block. */
  readonly read: string
  /** That, and the addresses of links and pictures: all that could give something away. */
  readonly all: string
  /**
   * The Markdown with edits of `all`, from left to right, made by tree: a link whose address is edited becomes its
   * words. Without an edit no byte changes.
   */
  readonly edited: (edits: readonly Edit[]) => string
}

/** Reads the words of Markdown by tree, so that marks, escapes and nodes hide nothing. */
export function wordsOf(markdown: string): MarkdownWords {
  const root = parseMarkdown(markdown)
  const pieces = piecesOf(root)
  return {
    read: pieces
      .flatMap(({ kind, text }) => (kind === 'address' ? [] : text))
      .join('')
      .trim(),
    all: pieces.map(({ text }) => text).join(''),
    edited: (edits) => (edits.length === 0 ? markdown : withEdits(root, pieces, edits)),
  }
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

/** The piece with its part of the edits; an edit's text goes where the edit starts. */
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
    default:
      return 'children' in node ? [...node.children.flatMap(piecesOf), ...spaceAfter(node)] : []
  }
}

function words(text: string, write: Piece['write']): Piece {
  return { kind: 'words', text, write }
}

/** An edited address is none any more: it becomes empty, which `unlink` finds. */
function address(node: Link | Image | Definition): readonly Piece[] {
  const write = () => Object.assign(node, { url: '' })
  const apart: Piece = { ...space(' '), kind: 'address' }
  return [apart, { kind: 'address', text: node.url, write }, apart]
}

/** Words that are their own address are looked at once. */
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

function spaceAfter({ type }: Nodes): readonly Piece[] {
  if (type === 'tableCell') return [space(' ')]
  return type === 'paragraph' || type === 'heading' || type === 'tableRow' ? [space('\n')] : []
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
