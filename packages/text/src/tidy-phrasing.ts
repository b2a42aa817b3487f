import type { PhrasingContent } from 'mdast'
import { cleanText } from './clean-text.ts'
import { isMarked, type Marked } from './phrasing.ts'

/** `line`: words that Markdown can only hold on one line (headings, table cells). */
export type Room = 'lines' | 'line'

/**
 * The words of a block in a form that Markdown can say: no emphasis that is empty, doubled or edged with spaces, no
 * neighbouring text nodes, no blank lines or invisible characters in text.
 */
export function tidyPhrasing(children: readonly PhrasingContent[], room: Room): PhrasingContent[] {
  const { words } = splitEdges(tidyAll(children, room))
  return words.flatMap((node, index): readonly PhrasingContent[] => {
    if (node.type !== 'text') return [node]
    const start = words[index - 1]?.type === 'break' ? node.value.trimStart() : node.value
    const value = words[index + 1]?.type === 'break' ? start.trimEnd() : start
    return value === '' ? [] : [{ ...node, value }]
  })
}

function tidyAll(children: readonly PhrasingContent[], room: Room): PhrasingContent[] {
  return joinLike(children.flatMap((child) => tidyNode(child, room)))
}

function tidyNode(node: PhrasingContent, room: Room): readonly PhrasingContent[] {
  if (node.type === 'break') return [room === 'lines' ? node : { type: 'text', value: ' ' }]
  if (node.type === 'text') return [{ ...node, value: tidyText(node.value, room) }]
  if (node.type === 'inlineCode') return [{ ...node, value: cleanText(node.value).replace(/\n+/g, ' ') }]
  if (!isMarked(node)) return [node]
  const inner = tidyAll(node.children, room).flatMap((child) =>
    isMarked(child) && child.type === node.type ? child.children : [child],
  )
  const { before, words, after } = splitEdges(inner)
  return words.length === 0
    ? [...before, ...after]
    : [...before, { ...node, children: joinLike(words) }, ...after]
}

function tidyText(value: string, room: Room): string {
  return cleanText(value).replace(/[ \t]*\n[ \t\n]*/g, room === 'lines' ? '\n' : ' ')
}

/** Joins text with text, code with code and emphasis with its like: Markdown cannot show the seam. */
export function joinLike(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const one = joinTwo(joined.at(-1), node)
    if (one) joined.pop()
    joined.push(one ?? node)
  }
  return joined.filter((node) => !('value' in node) || node.value !== '')
}

function joinTwo(left: PhrasingContent | undefined, right: PhrasingContent): PhrasingContent | undefined {
  if (left?.type === 'text' && right.type === 'text') return { ...left, value: left.value + right.value }
  if (left?.type === 'inlineCode' && right.type === 'inlineCode')
    return { ...left, value: left.value + right.value }
  if (left && right.type === left.type && isEmphasis(left) && isEmphasis(right)) {
    return { ...left, children: joinLike([...left.children, ...right.children]) }
  }
  return undefined
}

function isEmphasis(
  node: PhrasingContent,
): node is Extract<Marked, { type: 'emphasis' | 'strong' | 'delete' }> {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete'
}

/** Takes the spaces and line breaks at both ends off. */
function splitEdges(
  nodes: readonly PhrasingContent[],
): Record<'before' | 'words' | 'after', PhrasingContent[]> {
  const isBlank = (node: PhrasingContent) =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
  const first = nodes.findIndex((node) => !isBlank(node))
  if (first === -1) return { before: [...nodes], words: [], after: [] }
  const last = nodes.findLastIndex((node) => !isBlank(node))
  const before = nodes.slice(0, first)
  const words = nodes.slice(first, last + 1)
  const after = nodes.slice(last + 1)
  const head = words[0]
  if (head?.type === 'text') {
    const value = head.value.trimStart()
    before.push({ type: 'text', value: head.value.slice(0, head.value.length - value.length) })
    words[0] = { ...head, value }
  }
  const tail = words.at(-1)
  if (tail?.type === 'text') {
    const value = tail.value.trimEnd()
    after.unshift({ type: 'text', value: tail.value.slice(value.length) })
    words[words.length - 1] = { ...tail, value }
  }
  return { before, words, after }
}
