import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'div', 'blockquote', 'pre', 'hr', 'table', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
])
/** In Markdown these cannot contain blocks. */
const EMPHASIS: ReadonlySet<string> = new Set(['b', 'strong', 'i', 'em', 'del', 's', 'strike', 'q'])
const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'])

/** An issue, pull request or commit, where a forge adds a note when it is linked. */
const FORGE_THREAD =
  /^\/[^/]+\/[^/]+\/(?:-\/)?(?:issues?|pulls?|merge_requests|discussions|commits?)\/[0-9a-f]/i

/** Reduces sanitized HTML to what Markdown can express: no images, headings, layout tables or links with side effects. */
export function simplifyHtml(root: Root): void {
  visit(root, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined
    const replacements = replacement(element)
    if (!replacements) return undefined
    parent.children.splice(index, 1, ...replacements)
    return [SKIP, index]
  })
}

/** The nodes that replace the element and are visited next; undefined if it stays. */
function replacement(element: Element): readonly ElementContent[] | undefined {
  const { tagName, properties, children } = element
  if (tagName === 'img') return [text(typeof properties.alt === 'string' ? properties.alt : '')]
  if (/^h[1-6]$/.test(tagName)) return [block('div', [block('strong', children)])]
  if (tagName === 'table' && isLayout(element)) return [asBlocks(element)]
  if (tagName === 'a') return unlinked(element)
  if (EMPHASIS.has(tagName) && containsBlocks(element)) return children
  return undefined
}

/** A link's text, followed by its address if that is not the text already; undefined if it stays a link. */
function unlinked(link: Element): readonly ElementContent[] | undefined {
  const { properties, children } = link
  const href = typeof properties.href === 'string' ? properties.href.trim() : ''
  const url = URL.parse(href)
  if (!url) return children
  const isSafe = url.protocol === 'https:' && url.username === '' && !FORGE_THREAD.test(url.pathname)
  if (isSafe && !containsBlocks(link)) return undefined
  return textOf(children).trim() === href ? children : [...children, text(` (${href})`)]
}

/** A data table has more than one column and no blocks in its cells. */
function isLayout(table: Element): boolean {
  let isData = false
  visit(table, 'element', (element) => {
    if (element.tagName === 'tr' && element.children.filter(isCell).length > 1) isData = true
  })
  return !isData || containsBlocks(table)
}

function containsBlocks(parent: Element): boolean {
  let found = false
  visit(parent, 'element', (element) => {
    if (element !== parent && BLOCKS.has(element.tagName)) found = true
  })
  return found
}

function isCell(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')
}

/** Each part of the table as its own block; tables inside are visited later. */
function asBlocks(part: Element): Element {
  return block(
    'div',
    part.children.map((child) =>
      child.type === 'element' && child.tagName !== 'table' && TABLE_PARTS.has(child.tagName)
        ? asBlocks(child)
        : child,
    ),
  )
}

function textOf(children: readonly ElementContent[]): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : 'children' in child ? textOf(child.children) : ''))
    .join('')
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function block(tagName: string, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children: [...children] }
}
