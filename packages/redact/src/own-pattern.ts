import { compilePattern, type Pattern } from '@triagebook/text/patterns'

/**
 * A pattern of our own: one that cannot be read is a bug, not somebody's mistake. Compiled when it is first asked, which
 * most of them never are.
 */
export function ownPattern(source: string, options: { readonly caseSensitive: boolean }): Pattern {
  let compiled: Pattern | undefined
  const pattern = () => {
    compiled ??= compile(source, options)
    return compiled
  }
  return { source, test: (text) => pattern().test(text), find: (text) => pattern().find(text) }
}

function compile(source: string, options: { readonly caseSensitive: boolean }): Pattern {
  const pattern = compilePattern(source, options)
  if ('error' in pattern) throw new Error(`A pattern of redact cannot be read: ${pattern.error}`)
  return pattern
}
