import type { PhrasingContent } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { cleanText } from '../plain/clean-text.ts'
import { isMarked, type Marked } from './phrasing.ts'

/** `one`: text that Markdown allows only on one line (headings, table cells). */
export type Lines = 'one' | 'many'

/**
 * The inline content of a block in a form that Markdown can express: no emphasis that is empty, nested in its own kind
 * or with spaces at its ends, no adjacent text nodes, no blank lines or invisible characters in text.
 */
export function tidyPhrasing(children: readonly PhrasingContent[], lines: Lines): PhrasingContent[] {
  const { middle: words } = splitEdges(tidyAll(children, lines))
  return words.flatMap((node, index): readonly PhrasingContent[] => {
    if (node.type !== 'text') return [node]
    const start = words[index - 1]?.type === 'break' ? node.value.trimStart() : node.value
    const value = words[index + 1]?.type === 'break' ? start.trimEnd() : start
    return value === '' ? [] : [{ ...node, value }]
  })
}

type Kinds = ReadonlySet<PhrasingContent['type']>

function tidyAll(
  children: readonly PhrasingContent[],
  lines: Lines,
  within: Kinds = new Set(),
): PhrasingContent[] {
  return joinLike(children.flatMap((child) => tidyNode(child, lines, within)))
}

/** `within`: the kinds of emphasis around the node, which have no effect a second time. */
function tidyNode(node: PhrasingContent, lines: Lines, within: Kinds): readonly PhrasingContent[] {
  if (node.type === 'break') return [lines === 'many' ? node : { type: 'text', value: ' ' }]
  if (node.type === 'text') {
    const value = cleanText(node.value)
    return [{ ...node, value: lines === 'many' ? value : value.replace(/\n/g, ' ') }]
  }
  if (node.type === 'inlineCode') return [{ ...node, value: cleanText(node.value).replace(/\n+/g, ' ') }]
  if (!isMarked(node)) return [node]
  const inner = tidyAll(node.children, lines, new Set([...within, node.type]))
  if (within.has(node.type) || couldDefine(node)) return inner
  const { before, middle: words, after } = splitEdges(inner)
  return words.length === 0 ? [...before, ...after] : [...before, { ...node, children: words }, ...after]
}

/** Whether its bracket and `]:` in its text could make the line a definition, which is not shown. */
function couldDefine(node: Marked): boolean {
  return (node.type === 'link' || node.type === 'linkReference') && wordsOf(node).includes(']:')
}

/** Joins adjacent text, code and emphasis of the same kind, which Markdown cannot keep apart. */
export function joinLike(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    if ('value' in node && node.value === '') continue
    const one = joinTwo(joined.at(-1), node)
    if (one) joined.pop()
    joined.push(one ?? node)
  }
  return joined.map((node) => (node.type === 'text' ? { ...node, value: tidyLines(node.value) } : node))
}

/** Without blank lines and without spaces at the ends of lines, but for those that separate it from its neighbours. */
function tidyLines(text: string): string {
  const lines = text.split('\n')
  const last = lines.length - 1
  return lines
    .map((line, index) => (index === 0 ? line : line.trimStart()))
    .map((line, index) => (index === last ? line : line.trimEnd()))
    .filter((line, index) => line !== '' || index === 0 || index === last)
    .join('\n')
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

/** Separates the spaces and line breaks at both ends. */
function splitEdges(
  nodes: readonly PhrasingContent[],
): Record<'before' | 'middle' | 'after', PhrasingContent[]> {
  const isBlank = (node: PhrasingContent) =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
  const first = nodes.findIndex((node) => !isBlank(node))
  if (first === -1) return { before: [...nodes], middle: [], after: [] }
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
  return { before, middle: words, after }
}
