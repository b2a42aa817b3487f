import type { Nodes, PhrasingContent } from 'mdast'

/** A node whose children are words. */
export type PhrasingParent = Extract<Nodes, { children: PhrasingContent[] }>

/** A piece of phrasing that marks the words it holds. */
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

const WORDS: ReadonlySet<string> = new Set([
  ...['text', 'inlineCode', 'break', 'emphasis', 'strong', 'delete', 'link', 'linkReference'],
  ...['image', 'imageReference', 'footnoteReference'],
])

/** Whether the node stands in a line of words. HTML, which can stand in both, counts as a block. */
export function isPhrasing(node: Nodes): node is PhrasingContent {
  return WORDS.has(node.type)
}

export function isPhrasingParent(node: Nodes): node is PhrasingParent {
  return PARENTS.has(node.type)
}

export function isMarked(node: PhrasingContent): node is Marked {
  return 'children' in node
}

/** A link whose words are its address, as `<https://…>` and `<…@…>` print it. */
export function isBareAddress(node: PhrasingContent): boolean {
  if (node.type !== 'link' || node.children.length !== 1) return false
  const [words] = node.children
  return words?.type === 'text' && (words.value === node.url || `mailto:${words.value}` === node.url)
}
