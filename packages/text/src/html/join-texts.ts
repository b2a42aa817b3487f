import type { Element, ElementContent, Root, Text } from 'hast'

/** Inline elements that show nothing but their content. */
const INLINE: ReadonlySet<string> = new Set([
  ...['a', 'b', 'strong', 'i', 'em', 'del', 's', 'strike', 'code', 'kbd', 'samp', 'tt', 'q'],
])

/**
 * Joins texts side by side, and replaces inline elements that have only spaces by them. The steps to Markdown look ahead
 * over such nodes, from each of them, so a row of them would take the square of its length.
 */
export function joinTexts(parent: Root | Element): void {
  const joined: ElementContent[] = []
  for (const child of parent.children) {
    if (child.type === 'doctype') continue
    if (child.type === 'element') joinTexts(child)
    const node = blankIn(child) ?? child
    const last = joined.at(-1)
    if (node.type !== 'text') joined.push(node)
    else if (last?.type === 'text') last.value += node.value
    else if (node.value !== '') joined.push({ ...node })
  }
  parent.children = joined
}

function blankIn(node: ElementContent): Text | null {
  if (node.type !== 'element' || !INLINE.has(node.tagName) || node.children.length > 1) return null
  const [only = { type: 'text' as const, value: '' }] = node.children
  return only.type === 'text' && only.value.trim() === '' ? only : null
}
