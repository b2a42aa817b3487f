import { parseHtml } from './parse-html.ts'

const TAG = /<(\/?)([a-z][a-z0-9]*)[^<>]*>|<!--|-->/gi

/** Elements whose content nobody sees. */
const HIDDEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
])

const INLINE: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'big',
    'code',
    'del',
    'em',
    'font',
    'i',
    'img',
    'ins',
    'kbd',
    'mark',
    'nobr',
    'q',
    's',
    'samp',
  ],
  ...['small', 'span', 'strike', 'strong', 'sub', 'sup', 'tt', 'u', 'var', 'wbr'],
])

/** The text of HTML that is too much for a tree: a line for each block, without what nobody sees. */
export function plainOfHtml(html: string): string {
  const parts: string[] = []
  let end = 0
  let hiddenBy: string | null = null
  for (const { 0: tag, 1: slash, 2: name = tag, index } of html.matchAll(TAG)) {
    if (hiddenBy === null) parts.push(textOf(html.slice(end, index)))
    end = index + tag.length
    const element = name.toLowerCase()
    if (hiddenBy !== null) {
      if (hiddenBy === '<!--' ? tag === '-->' : slash === '/' && element === hiddenBy) hiddenBy = null
    } else if (tag === '<!--' || (slash === '' && HIDDEN.has(element))) hiddenBy = element
    else if (!INLINE.has(element)) parts.push('\n')
  }
  if (hiddenBy === null) parts.push(textOf(html.slice(end)))
  return parts.join('').replace(/ *\n\s*/g, '\n')
}

/** Source text as it is shown: its spaces as one, its character references read. It has no tags any more. */
function textOf(source: string): string {
  const spaced = source.replace(/\s+/g, ' ')
  if (!spaced.includes('&')) return spaced
  const [text] = parseHtml(spaced.replaceAll('<', '&lt;'), 0)?.children ?? []
  return text?.type === 'text' ? text.value : ''
}
