import type { Nodes, Text } from 'mdast'

/** Every node of a tree, from the top, in the order of the text. */
export function nodesOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...below(node.children)] : [node]
}

function below(children: readonly Nodes[]): readonly Nodes[] {
  return children.flatMap(nodesOf)
}

export function isText(node: Nodes): node is Text {
  return node.type === 'text'
}
