import type { Root as Html } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { toMdast } from 'hast-util-to-mdast'
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { printMarkdown } from '../markdown/print-markdown.ts'
import { mostSteps } from '../steps/most-steps.ts'
import { HTML_SCHEMA } from './html-schema.ts'
import { joinTexts } from './join-texts.ts'
import { limitDepth } from './limit-depth.ts'
import { parseHtml } from './parse-html.ts'
import { simplifyHtml } from './simplify-html.ts'
import { tableCells } from './table-cells.ts'

const STEPS_PER_NODE = 7000

/**
 * A comment's HTML as Markdown, by tree: text, emphasis, lists, quotes, code, data tables and https links. Images become
 * their alt text, layout tables their content, and headings bold lines, because a body's headings divide it into sections.
 * Null where the tree would be too large for a text of its length, or too deep.
 */
export function htmlToMarkdown(html: string): string | null {
  const mostNodes = mostSteps(html.length) / STEPS_PER_NODE
  const tree = parseHtml(html, mostNodes)
  if (tree === null) return null
  limitDepth(tree)
  const clean = sanitize(tree, HTML_SCHEMA)
  if (clean.type !== 'root') return ''
  simplifyHtml(clean)
  joinTexts(clean)
  return tableCells(clean) > mostNodes ? null : printMarkdown(toMarkdownTree(clean))
}

function toMarkdownTree(html: Html): Root {
  const tree = toMdast(html, { document: true })
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] }
  tidyTree(root)
  return root
}

function tidyTree(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replaceAll('\u00a0', ' ')
  if (!('children' in node)) return
  for (const child of node.children) tidyTree(child)
  if (node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem') {
    const children = node.children.flatMap((child): readonly RootContent[] =>
      child.type === 'paragraph' ? splitParagraph(child) : [child],
    )
    Object.assign(node, { children })
  }
}

/** E-mail editors write two line breaks for a new paragraph. */
function splitParagraph({ children }: Paragraph): readonly Paragraph[] {
  const paragraphs: PhrasingContent[][] = [[]]
  for (const [index, child] of children.entries()) {
    const isDouble = child.type === 'break' && children[index + 1]?.type === 'break'
    if (isDouble) paragraphs.push([])
    else paragraphs.at(-1)?.push(child)
  }
  return paragraphs.map((words) => ({ type: 'paragraph', children: words }))
}
