import { parseMarkdown } from '@triagebook/text/parse-markdown'
import type { Blockquote, Nodes, RootContent } from 'mdast'

/**
 * What a ticket says, as a quotation: nothing in it can end it, be ticked, or be shown as more than text, links and
 * code. Null where it says nothing.
 */
export function quoted(markdown: string): readonly [Blockquote] | null {
  const root = parseMarkdown(markdown)
  calm(root)
  const children = root.children.filter(isBlock)
  return children.length === 0 ? null : [{ type: 'blockquote', children }]
}

const BLOCKS: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'list', 'blockquote', 'code', 'table', 'thematicBreak'],
  ...['definition', 'footnoteDefinition'],
])

function isBlock(node: RootContent): node is Blockquote['children'][number] {
  return BLOCKS.has(node.type)
}

/** Without pictures, HTML, boxes to tick, and code that GitHub draws or offers as a change. */
function calm(node: Nodes): void {
  if (node.type === 'listItem') node.checked = null
  if (node.type === 'code') Object.assign(node, { lang: null, meta: null })
  if ('children' in node) Object.assign(node, { children: calmed(node.children, node.type) })
}

function calmed(children: readonly Nodes[], parent: Nodes['type']): readonly Nodes[] {
  return children.map((child): Nodes => {
    if (child.type === 'image' || child.type === 'imageReference')
      return { type: 'text', value: child.alt ?? '' }
    if (child.type === 'html') {
      const text = { type: 'text' as const, value: child.value }
      const isInline = parent === 'paragraph' || parent === 'heading' || parent === 'tableCell'
      return isInline ? text : { type: 'paragraph', children: [text] }
    }
    calm(child)
    return child
  })
}
