import type { Nodes, PhrasingContent, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { cleanText } from './clean-text.ts'
import { neutralize } from './neutralize.ts'
import { isBareAddress, isMarked, isPhrasingParent } from './phrasing.ts'
import { joinLike, tidyPhrasing } from './tidy-phrasing.ts'

/**
 * The tree as Markdown, ending in one newline. Words in text nodes read the same and do nothing on GitHub: no mention,
 * reference, closing keyword, command, task, address or formula comes of them. Printing what was printed changes nothing.
 */
export function printMarkdown(root: Root): string {
  const copy = structuredClone(root)
  makeSafe(copy)
  return toMarkdown(copy, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    rule: '*',
    fences: true,
    listItemIndent: 'one',
  })
}

function makeSafe(node: Nodes): void {
  if (isPhrasingParent(node)) {
    const room = node.type === 'heading' || node.type === 'tableCell' ? 'line' : 'lines'
    node.children = safeWords(tidyPhrasing(node.children, room), true)
  } else if ('children' in node) {
    for (const child of node.children) makeSafe(child)
    dropEmptyParagraphs(node)
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

function dropEmptyParagraphs(node: Extract<Nodes, { children: unknown[] }>): void {
  const kept = node.children.filter((child) => child.type !== 'paragraph' || child.children.length > 0)
  node.children.splice(0, node.children.length, ...kept)
}
