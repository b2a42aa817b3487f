import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown'
import { cleanText } from '../plain/clean-text.ts'
import { neutralize } from './neutralize.ts'
import { isBareAddress, isMarked, isPhrasing, isPhrasingParent } from './phrasing.ts'
import { joinLike, tidyPhrasing } from './tidy-phrasing.ts'

/** What the printer's own list of escapes lacks. */
const UNSAFE: Unsafe[] = [
  // After a reference it would make a definition, which nobody sees.
  { before: String.raw`\]`, character: ':', inConstruct: 'phrasing' },
  // An address may begin with the marks of code or emphasis.
  { character: '<', after: String.raw`\S`, inConstruct: 'phrasing' },
]

/**
 * The tree as Markdown, ending in one newline. Words in text nodes read the same and do nothing on GitHub: no mention,
 * reference, closing keyword, command, task, address or formula comes of them. Printing what was printed changes nothing.
 */
export function printMarkdown(root: Root): string {
  const copy = structuredClone(root)
  makeSafe(copy)
  return toMarkdown(copy, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: UNSAFE }],
    bullet: '-',
    rule: '*',
    fences: true,
    listItemIndent: 'one',
  })
}

function makeSafe(node: Nodes): void {
  if (isPhrasingParent(node)) {
    const room = node.type === 'heading' || node.type === 'tableCell' ? 'line' : 'lines'
    node.children = safeWords(tidyPhrasing(node.children, room), true).flatMap(oneNodePerLine)
  } else if ('children' in node) {
    const blocks = inParagraphs(node.children)
    for (const block of blocks) makeSafe(block)
    Object.assign(node, { children: blocks.filter(isSaid) })
    if (node.type === 'listItem' && isSpread(node.children)) node.spread = true
  } else if (node.type === 'code') {
    node.value = cleanText(node.value)
  }
}

function safeWords(nodes: readonly PhrasingContent[], block: boolean): PhrasingContent[] {
  return joinLike(
    nodes.flatMap((node, index): readonly PhrasingContent[] => {
      if (node.type === 'text') {
        const startsLine = index === 0 ? block : nodes[index - 1]?.type === 'break'
        return neutralize(node.value, startsLine)
      }
      if (!isMarked(node) || isBareAddress(node)) return [node]
      return [{ ...node, children: safeWords(node.children, false) }]
    }),
  )
}

/** The printer misses what needs an escape on a line right after another such line of the same text. */
function oneNodePerLine(node: PhrasingContent): readonly PhrasingContent[] {
  if (node.type !== 'text') return [node]
  return node.value.split(/(?=\n)/).map((value) => ({ ...node, value }))
}

/** Words that stand among blocks, in paragraphs. */
function inParagraphs(children: readonly Nodes[]): readonly Nodes[] {
  const blocks: Nodes[] = []
  let paragraph: Paragraph | null = null
  for (const child of children) {
    if (!isPhrasing(child)) {
      paragraph = null
      blocks.push(child)
    } else if (paragraph) {
      paragraph.children.push(child)
    } else {
      paragraph = { type: 'paragraph', children: [child] }
      blocks.push(paragraph)
    }
  }
  return blocks
}

/** A paragraph after another block is parted from it by a blank line; then the whole item has them. */
function isSpread([, ...later]: readonly Nodes[]): boolean {
  return later.some(({ type }) => type === 'paragraph')
}

const SAYS_NOTHING_WHEN_EMPTY: ReadonlySet<string> = new Set([
  'paragraph',
  'list',
  'listItem',
  'blockquote',
  'table',
])

/** Whether the block prints as more than blank lines. */
function isSaid(block: Nodes): boolean {
  return !('children' in block) || block.children.length > 0 || !SAYS_NOTHING_WHEN_EMPTY.has(block.type)
}
