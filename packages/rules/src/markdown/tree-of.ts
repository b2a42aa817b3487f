import { parseMarkdown } from '@triagebook/text/parse-markdown'
import type { Root } from 'mdast'
import type { Snapshot } from '../ticket/snapshot.ts'

/** The Markdown of one of the ticket's texts, parsed once for all conditions. */
export function treeOf(text: string, { trees }: Snapshot): Root {
  const known = trees.get(text)
  if (known) return known
  const tree = parseMarkdown(text)
  trees.set(text, tree)
  return tree
}
