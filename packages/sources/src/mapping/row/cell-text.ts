import { listed, nearest } from '@triagebook/record'

/** What stands in a cell, without the blanks at its ends; null where that is nothing, undefined where it is no single value. */
export function cellText(value: unknown, nulls: ReadonlySet<string>): string | null | undefined {
  if (value === null || value === undefined) return null
  if (typeof value === 'object' || typeof value === 'function') return undefined
  const text = String(value).trim()
  return nulls.has(text) ? null : text
}

/** A cell for a message: short, and never a customer's words. */
export function shownCell(text: string): string {
  if (text.includes('@')) return 'an e-mail address'
  const line = text.replace(/\s+/g, ' ')
  if (line.split(' ').length > 4) return 'a text of several words'
  return `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`
}

/** The word that was probably meant, else the words that there are. */
export function meantWord(written: string, known: readonly string[]): string {
  const meant = nearest(written, known)
  return meant === null ? `There are ${listed(known)}.` : `Did you mean \`${meant}\`?`
}
