import { compilePattern, type Pattern } from '@triagebook/text'

/** A pattern of our own: one that cannot be read is a bug, not somebody's mistake. */
export function ownPattern(source: string, options: { readonly caseSensitive: boolean }): Pattern {
  const pattern = compilePattern(source, options)
  if ('error' in pattern) throw new Error(`A pattern of redact cannot be read: ${pattern.error}`)
  return pattern
}
