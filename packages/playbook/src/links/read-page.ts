import { parseMarkdown } from '@triagebook/text/parse-markdown'
import { nodesOf } from '../read/nodes-of.ts'

/** A link that stays among the files around the page. */
export interface PageLink {
  readonly line: number
  readonly col: number
  /** As it is written, with `%20` and the like resolved. */
  readonly target: string
}

/** What links lead from a page, and to where on it. */
export interface Page {
  readonly links: readonly PageLink[]
  /** The names by which GitHub links to its headings; of a heading that comes twice the second has a number. */
  readonly anchors: readonly string[]
}

const WITH_SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

export function readPage(markdown: string): Page {
  const nodes = nodesOf(parseMarkdown(withoutHead(markdown)))
  return {
    links: nodes.flatMap((node) =>
      'url' in node && !WITH_SCHEME.test(node.url)
        ? [
            {
              line: node.position?.start.line ?? 1,
              col: node.position?.start.column ?? 1,
              target: decoded(node.url),
            },
          ]
        : [],
    ),
    anchors: anchorsOf(
      nodes.flatMap((node) =>
        node.type === 'heading'
          ? [
              nodesOf(node)
                .map((part) => ('value' in part ? part.value : ''))
                .join(''),
            ]
          : [],
      ),
    ),
  }
}

/** Without the lines of the head, which would read as a heading; the other lines keep their numbers. */
function withoutHead(markdown: string): string {
  return markdown.replace(/^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*$/m, (head) => head.replace(/[^\n]/g, ''))
}

function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

function anchorsOf(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return headings.map((words) => {
    const name = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .replace(/\s/g, '-')
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    return times === 0 ? name : `${name}-${times}`
  })
}
