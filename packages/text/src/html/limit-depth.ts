import type { Nodes, Parents, Text } from 'hast'

/** Deeper than any real comment; beyond it, the time of every step to Markdown grows with the depth. */
const DEEPEST = 100

/** Replaces what is nested deeper by its text. Not recursive, because the tree may be deeper than the stack. */
export function limitDepth(root: Parents): void {
  let level: readonly Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === DEEPEST) for (const node of level) if ('children' in node) node.children = textsIn(node)
    level = childrenOf(level)
  }
}

function textsIn(parent: Parents): Text[] {
  const texts: Text[] = []
  const left: Nodes[] = [parent]
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'text') texts.push(node)
    else if (!isScript(node)) left.push(...childrenOf([node]).toReversed())
  }
  return texts
}

function isScript(node: Nodes): boolean {
  return node.type === 'element' && (node.tagName === 'script' || node.tagName === 'style')
}

function childrenOf(nodes: readonly Nodes[]): readonly Nodes[] {
  return nodes.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []))
}
