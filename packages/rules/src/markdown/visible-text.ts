import type { Nodes } from 'mdast'

/** Blocks that end a line of what a reader sees. */
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'code', 'tableRow', 'break'])

const SENTENCES = /^\p{L}[\p{L}\p{N} ,.;:?!'"()%-]*(?:\n+\p{L}[\p{L}\p{N} ,.;:?!'"()%-]*)*\n*$/u

/** Whether a reader sees the words as they are written: lines that begin with a letter, without marks and addresses. */
export function isPlainText(text: string): boolean {
  return SENTENCES.test(text) && !/www\./i.test(text)
}

/** The text that a reader sees, a line a block: no HTML, and no address of a link, not even where it is the link's text. */
export function visibleText(node: Nodes): string {
  const text = ownText(node)
  return BLOCKS.has(node.type) ? `${text}\n` : node.type === 'tableCell' ? `${text} ` : text
}

function ownText(node: Nodes): string {
  if (node.type === 'html') return ''
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const text = node.children.map(visibleText).join('')
  return node.type === 'link' && /^(?:https?:\/\/|www\.)/i.test(text) ? '' : text
}
