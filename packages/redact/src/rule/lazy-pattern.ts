import { compilePattern, type Pattern } from '@triagebook/text/patterns'

/**
 * A pattern of redaction's own table, compiled when it is first used: compiling all takes longer than checking a pull
 * request, and most texts need few of them. A pattern that does not compile is a bug.
 */
export function lazyPattern(source: string, options: { readonly caseSensitive: boolean }): Pattern {
  let pattern: Pattern | undefined
  const compiled = () => {
    pattern ??= compile(source, options)
    return pattern
  }
  return { source, test: (text) => compiled().test(text), find: (text) => compiled().find(text) }
}

function compile(source: string, options: { readonly caseSensitive: boolean }): Pattern {
  const pattern = compilePattern(source, options)
  if ('error' in pattern) throw new Error(`Redaction has an invalid pattern: ${pattern.error}`)
  return pattern
}
