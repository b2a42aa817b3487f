import { parseMarkdown } from '../packages/text/src/index.ts'

/** A part of a page's tree, as far as links and headings need it. */
interface Node {
  readonly type: string
  readonly url?: string
  readonly value?: string
  readonly children?: readonly Node[]
  readonly position?: { readonly start: { readonly line: number } } | undefined
}

interface Link {
  readonly line: number
  readonly target: string
}

/** What links lead from a page, and to where on it. */
export interface Page {
  readonly links: readonly Link[]
  readonly anchors: readonly string[]
}

export function readPage(markdown: string): Page {
  const nodes = allNodes(parseMarkdown(markdown))
  return { links: localLinks(nodes), anchors: anchors(nodes) }
}

/** Links, pictures and definitions of a page that stay inside the repository. */
function localLinks(nodes: readonly Node[]): readonly Link[] {
  return nodes.flatMap(({ url, position }) =>
    url === undefined || /^(?:[a-z][a-z+.-]*:|\/\/)/i.test(url)
      ? []
      : [{ line: position?.start.line ?? 0, target: decodeURI(url) }],
  )
}

/** The names by which GitHub links to a page's headings; a heading that comes twice gets a number. */
function anchors(nodes: readonly Node[]): readonly string[] {
  const seen = new Map<string, number>()
  return nodes
    .filter(({ type }) => type === 'heading')
    .map((heading) => {
      const name = wordsOf(heading)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
        .replace(/\s/g, '-')
      const times = seen.get(name) ?? 0
      seen.set(name, times + 1)
      return times === 0 ? name : `${name}-${times}`
    })
}

function allNodes(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(allNodes)]
}

function wordsOf(node: Node): string {
  return allNodes(node)
    .map(({ value = '' }) => value)
    .join('')
}
