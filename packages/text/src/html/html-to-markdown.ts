import type { Root as Html } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { sanitize } from 'hast-util-sanitize'
import { toMdast } from 'hast-util-to-mdast'
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { plainToMarkdown } from '../markdown/plain-to-markdown.ts'
import { printMarkdown } from '../markdown/print-markdown.ts'
import { HTML_SCHEMA } from './html-schema.ts'
import { limitDepth } from './limit-depth.ts'
import { simplifyHtml } from './simplify-html.ts'

/**
 * A comment's HTML as Markdown, by tree: text, emphasis, lists, quotes, code, data tables and https links. Images become
 * their alt text, layout tables their content, and headings bold lines, because a body's headings divide it into sections.
 */
export function htmlToMarkdown(html: string): string {
  try {
    const tree = fromHtml(html, { fragment: true })
    limitDepth(tree)
    return printMarkdown(toMarkdownTree(tree))
  } catch (error) {
    // Nested too deep for the stack: keep the text without its structure.
    if (error instanceof RangeError) return plainToMarkdown(html.replace(/(?:<[^<>]*>|\s)+/g, ' '))
    throw error
  }
}

function toMarkdownTree(html: Html): Root {
  const clean = sanitize(html, HTML_SCHEMA)
  if (clean.type === 'root') simplifyHtml(clean)
  const tree = toMdast(clean, { document: true })
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
