import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5'

class TooLarge extends Error {}

/** Of the parser, around those of a fragment: `template`, `documentmock` and `html`. */
const OWN_ELEMENTS = 3

/** So long a value of an attribute counts as one more element. */
const LONG_VALUE = 100

/** Deeper than this, the steps to Markdown may need more than the stack. */
const DEEPEST = 500

/**
 * The tree of HTML as a browser reads it; null where it is very deep, or has more elements than that. A few tags can
 * make millions: a block after a tag that is still open has it inside again, with its attributes.
 */
export function parseHtml(html: string, mostElements: number): Root | null {
  let elements = -OWN_ELEMENTS
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      const values = attributes.reduce((length, { value }) => length + value.length, 0)
      elements += 1 + Math.floor(values / LONG_VALUE)
      if (elements > mostElements) throw new TooLarge()
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
  }
  try {
    const parsed = parseFragment(html, { treeAdapter, scriptingEnabled: false })
    const tree = isTooDeep(parsed) ? null : fromParse5(parsed)
    return tree?.type === 'root' ? tree : null
  } catch (error) {
    if (error instanceof TooLarge) return null
    throw error
  }
}

/** Not recursive, because the tree may be deeper than the stack. */
function isTooDeep(root: DefaultTreeAdapterTypes.ParentNode): boolean {
  let level: readonly DefaultTreeAdapterTypes.Node[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((node) => ('childNodes' in node ? node.childNodes : []))
  }
  return false
}
