import { type Document, isMap, isPair, isScalar, isSeq, type ParsedNode } from 'yaml'

/**
 * The offset of the quote or bracket that was not closed, if the reader complains inside it or at its end. In a book both
 * end on the line on which they begin, but the reader searches on for the next one, many lines below.
 */
export function unclosedAt(
  document: Document.Parsed | null,
  yaml: string,
  problemOffset: number | undefined,
): number | null {
  if (problemOffset === undefined) return null
  for (const node of nodesOf(document?.contents ?? null)) {
    const [start, end] = node.range
    const text = yaml.slice(start, end).trimEnd()
    if (start < problemOffset && problemOffset <= end + 1 && staysOpen(node, text)) return start
  }
  return null
}

function staysOpen(node: ParsedNode, text: string): boolean {
  if (isMap(node) || isSeq(node)) return node.flow === true && (text.includes('\n') || !/[\]}]$/.test(text))
  return isScalar(node) && /^["']/.test(text) && text.includes('\n')
}

/** A node and all nodes in it, in the order of the text. */
function* nodesOf(node: ParsedNode | null): Generator<ParsedNode> {
  if (node === null) return
  yield node
  if (isSeq(node)) for (const item of node.items) yield* nodesOf(item)
  if (!isMap(node)) return
  for (const pair of node.items) {
    if (!isPair(pair)) continue
    yield* nodesOf(pair.key)
    yield* nodesOf(pair.value)
  }
}
