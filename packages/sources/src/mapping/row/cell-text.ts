import { listed, nearest } from '@triagebook/record/problem'

/** The text of a cell, trimmed; null if it is empty, undefined if it is a list or an object. */
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

/** Suggests the word that was probably meant, else lists the known ones. */
export function suggestWord(written: string, known: readonly string[]): string {
  const meant = nearest(written, known)
  return meant === null ? `It has ${listed(known)}.` : `Did you mean \`${meant}\`?`
}
