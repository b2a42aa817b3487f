import type { Nodes, PhrasingContent } from 'mdast'

/** A node with inline content. */
export type PhrasingParent = Extract<Nodes, { children: PhrasingContent[] }>

/** Inline content around other inline content, such as emphasis or a link. */
export type Marked = Extract<PhrasingContent, { children: PhrasingContent[] }>

const PARENTS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
])

const INLINE: ReadonlySet<string> = new Set([
  ...['text', 'inlineCode', 'break', 'emphasis', 'strong', 'delete', 'link', 'linkReference'],
  ...['image', 'imageReference', 'footnoteReference'],
])

/** Whether the node is inline. HTML, which can be inline or a block, counts as a block. */
export function isPhrasing(node: Nodes): node is PhrasingContent {
  return INLINE.has(node.type)
}

export function isPhrasingParent(node: Nodes): node is PhrasingParent {
  return PARENTS.has(node.type)
}

export function isMarked(node: PhrasingContent): node is Marked {
  return 'children' in node
}

/** A link whose text is its address, as `<https://…>` and `<…@…>` print it. */
export function isBareAddress(node: PhrasingContent): boolean {
  if (node.type !== 'link' || node.children.length !== 1) return false
  const [text] = node.children
  return text?.type === 'text' && (text.value === node.url || `mailto:${text.value}` === node.url)
}
