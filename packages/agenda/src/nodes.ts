import { untrusted } from '@triagebook/text'
import type { BlockContent, Heading, Link, List, Paragraph, PhrasingContent, Table, TableCell } from 'mdast'

/** Short makers of Markdown nodes. A string is always a text node, whoever wrote it: nothing in it can become markup. */
export type Words = string | PhrasingContent

function phrase(words: readonly Words[]): PhrasingContent[] {
  return words.map((part) => (typeof part === 'string' ? untrusted(part) : part))
}

export function paragraph(...words: readonly Words[]): Paragraph {
  return { type: 'paragraph', children: phrase(words) }
}

export function heading(depth: 1 | 2 | 3, ...words: readonly Words[]): Heading {
  return { type: 'heading', depth, children: phrase(words) }
}

export function strong(text: string): PhrasingContent {
  return { type: 'strong', children: phrase([text]) }
}

export function link(url: string, text: string): Link {
  return { type: 'link', url, children: phrase([text]) }
}

export function list(items: readonly (readonly Words[])[], ordered = false): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((words) => ({ type: 'listItem', spread: false, children: [paragraph(...words)] })),
  }
}

export function table(head: readonly string[], rows: readonly (readonly (readonly Words[])[])[]): Table {
  const cell = (words: readonly Words[]): TableCell => ({ type: 'tableCell', children: phrase(words) })
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
