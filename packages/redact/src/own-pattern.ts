import { compilePattern, type Pattern } from '@triagebook/text/patterns'

/**
 * A pattern of our own, compiled when it is first asked: most are for clues that a text seldom holds, and compiling all
 * takes longer than checking a pull request. One that cannot be read is a bug, not somebody's mistake.
 */
export function ownPattern(source: string, options: { readonly caseSensitive: boolean }): Pattern {
  let known: Pattern | undefined
  const compiled = () => {
    known ??= compile(source, options)
    return known
  }
  return { source, test: (text) => compiled().test(text), find: (text) => compiled().find(text) }
}

function compile(source: string, options: { readonly caseSensitive: boolean }): Pattern {
  const pattern = compilePattern(source, options)
  if ('error' in pattern) throw new Error(`A pattern of redact cannot be read: ${pattern.error}`)
  return pattern
}
