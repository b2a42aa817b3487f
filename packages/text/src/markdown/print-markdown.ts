import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown, type Unsafe } from 'mdast-util-to-markdown'
import { cleanText } from '../plain/clean-text.ts'
import { neutralize } from './neutralize.ts'
import { isBareAddress, isMarked, isPhrasing, isPhrasingParent } from './phrasing.ts'
import { joinLike, tidyPhrasing } from './tidy-phrasing.ts'

/** Escapes that the printer's own list lacks. */
const UNSAFE: Unsafe[] = [
  // After a reference it would make a definition, which is not shown.
  { before: String.raw`\]`, character: ':', inConstruct: 'phrasing' },
  // An autolink may begin with the marks of code or emphasis.
  { character: '<', after: String.raw`\S`, inConstruct: 'phrasing' },
]

/**
 * The tree as Markdown, ending in one newline. Text nodes look the same and have no effect on GitHub: no mention,
 * reference, closing keyword, command, task, autolink or formula. Printing the result again changes nothing.
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
    const lines = node.type === 'heading' || node.type === 'tableCell' ? 'one' : 'many'
    node.children = safeText(tidyPhrasing(node.children, lines), true).flatMap(oneNodePerLine)
  } else if ('children' in node) {
    const blocks = inParagraphs(node.children)
    for (const block of blocks) makeSafe(block)
    Object.assign(node, { children: blocks.filter(isPrinted) })
    if (node.type === 'listItem' && isSpread(node.children)) node.spread = true
  } else if (node.type === 'code') {
    node.value = cleanText(node.value)
  }
}

function safeText(nodes: readonly PhrasingContent[], block: boolean): PhrasingContent[] {
  return joinLike(
    nodes.flatMap((node, index): readonly PhrasingContent[] => {
      if (node.type === 'text') {
        const startsLine = index === 0 ? block : nodes[index - 1]?.type === 'break'
        return neutralize(node.value, startsLine)
      }
      if (!isMarked(node) || isBareAddress(node)) return [node]
      return [{ ...node, children: safeText(node.children, false) }]
    }),
  )
}

/** In one text node the printer does not escape a line directly after another that needed an escape. */
function oneNodePerLine(node: PhrasingContent): readonly PhrasingContent[] {
  if (node.type !== 'text') return [node]
  return node.value.split(/(?=\n)/).map((value) => ({ ...node, value }))
}

/** Puts text that is directly among blocks into paragraphs. */
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

/** A paragraph after another block needs a blank line before it, and then the whole item has blank lines. */
function isSpread([, ...later]: readonly Nodes[]): boolean {
  return later.some(({ type }) => type === 'paragraph')
}

const INVISIBLE_WHEN_EMPTY: ReadonlySet<string> = new Set([
  'paragraph',
  'list',
  'listItem',
  'blockquote',
  'table',
])

/** Whether the block prints as more than blank lines. */
function isPrinted(block: Nodes): boolean {
  return !('children' in block) || block.children.length > 0 || !INVISIBLE_WHEN_EMPTY.has(block.type)
}
