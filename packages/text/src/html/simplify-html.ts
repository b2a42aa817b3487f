import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'div', 'blockquote', 'pre', 'hr', 'table', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
])
/** Markdown has no emphasis and no quotes across blocks. */
const EMPHASIS: ReadonlySet<string> = new Set(['b', 'strong', 'i', 'em', 'del', 's', 'strike', 'q'])
const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'])

/** An address that makes a forge write to the thread it names. */
const FORGE_THREAD =
  /^\/[^/]+\/[^/]+\/(?:-\/)?(?:issues?|pulls?|merge_requests|discussions|commits?)\/[0-9a-f]/i

/** Changes clean HTML into what Markdown can say: no images, no headings, no layout tables, no links that act. */
export function simplifyHtml(root: Root): void {
  visit(root, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined
    const instead = replacement(element)
    if (!instead) return undefined
    parent.children.splice(index, 1, ...instead)
    return [SKIP, index]
  })
}

/** What stands for the element, visited in its turn; undefined where it stays as it is. */
function replacement(element: Element): readonly ElementContent[] | undefined {
  const { tagName, properties, children } = element
  if (tagName === 'img') return [text(typeof properties.alt === 'string' ? properties.alt : '')]
  if (/^h[1-6]$/.test(tagName)) return [block('div', [block('strong', children)])]
  if (tagName === 'table' && isLayout(element)) return [unfolded(element)]
  if (tagName === 'a') return unlinked(element)
  if (EMPHASIS.has(tagName) && holdsBlocks(element)) return children
  return undefined
}

/** A link's words, with the address beside them where it says more; undefined for a link that stays one. */
function unlinked(link: Element): readonly ElementContent[] | undefined {
  const { properties, children } = link
  const href = typeof properties.href === 'string' ? properties.href.trim() : ''
  const url = URL.parse(href)
  if (!url) return children
  const isSafe = url.protocol === 'https:' && url.username === '' && !FORGE_THREAD.test(url.pathname)
  if (isSafe && !holdsBlocks(link)) return undefined
  return wordsOf(children).trim() === href ? children : [...children, text(` (${href})`)]
}

/** A table is data when its cells hold words alone, in more than one column. */
function isLayout(table: Element): boolean {
  let isData = false
  visit(table, 'element', (element) => {
    if (element.tagName === 'tr' && element.children.filter(isCell).length > 1) isData = true
  })
  return !isData || holdsBlocks(table)
}

function holdsBlocks(parent: Element): boolean {
  let found = false
  visit(parent, 'element', (element) => {
    if (element !== parent && BLOCKS.has(element.tagName)) found = true
  })
  return found
}

function isCell(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')
}

/** Every part of the table as a block of its own; tables inside it are looked at in their turn. */
function unfolded(part: Element): Element {
  return block(
    'div',
    part.children.map((child) =>
      child.type === 'element' && child.tagName !== 'table' && TABLE_PARTS.has(child.tagName)
        ? unfolded(child)
        : child,
    ),
  )
}

function wordsOf(children: readonly ElementContent[]): string {
  return children
    .map((child) =>
      child.type === 'text' ? child.value : 'children' in child ? wordsOf(child.children) : '',
    )
    .join('')
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function block(tagName: string, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children: [...children] }
}
