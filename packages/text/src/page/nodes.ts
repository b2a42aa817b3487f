import type { BlockContent, Heading, Link, List, Paragraph, PhrasingContent, Table, TableCell } from 'mdast'
import { untrusted } from '../markdown/untrusted.ts'

/** Text of a Markdown node. A string is always a text node, whoever wrote it: nothing in it can become markup. */
export type Inline = string | PhrasingContent

function inline(content: readonly Inline[]): PhrasingContent[] {
  return content.map((part) => (typeof part === 'string' ? untrusted(part) : part))
}

export function paragraph(...content: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: inline(content) }
}

export function heading(depth: 1 | 2 | 3, ...content: readonly Inline[]): Heading {
  return { type: 'heading', depth, children: inline(content) }
}

export function strong(text: string): PhrasingContent {
  return { type: 'strong', children: inline([text]) }
}

/** What a person types, as it is: text of ours, with at most an id or a word of a closed list in it. */
export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value }
}

/** A new line in a cell of a table, for which Markdown has none. */
export const LINE_BREAK: PhrasingContent = { type: 'html', value: '<br>' }

export function link(url: string, text: string): Link {
  return { type: 'link', url, children: inline([text]) }
}

export function list(items: readonly (readonly Inline[])[], ordered = false): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((content) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(...content)],
    })),
  }
}

export function table(head: readonly string[], rows: readonly (readonly (readonly Inline[])[])[]): Table {
  const cell = (content: readonly Inline[]): TableCell => ({ type: 'tableCell', children: inline(content) })
  return {
    type: 'table',
    children: [
      { type: 'tableRow', children: head.map((title) => cell([title])) },
      ...rows.map((cells) => ({ type: 'tableRow' as const, children: cells.map(cell) })),
    ],
  }
}

/** The first `limit` of a list as `show` prints them, and how many there are beyond. */
export function atMost<T>(
  items: readonly T[],
  limit: number,
  show: (shown: readonly T[]) => BlockContent,
): BlockContent[] {
  const shown = items.slice(0, limit)
  const more = items.length - shown.length
  return [...(shown.length > 0 ? [show(shown)] : []), ...(more > 0 ? [paragraph(`… and ${more} more.`)] : [])]
}
