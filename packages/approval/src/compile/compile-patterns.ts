import type { Path } from '@triagebook/record'
import { compilePattern, type Pattern } from '@triagebook/text/patterns'
import type { CompileContext } from './compile-context.ts'
import { problem } from './problems.ts'

/** The first of these patterns that a text matches, whatever its case; undefined where none does. */
export function compilePatterns(
  sources: readonly string[],
  path: Path,
  { place, problems }: CompileContext,
): (text: string) => string | undefined {
  const patterns = sources.flatMap((source, index): readonly Pattern[] => {
    const pattern = compilePattern(source)
    if (!('error' in pattern)) return [pattern]
    problems.push(problem('approval/bad-pattern', { reason: pattern.error }, place([...path, index])))
    return []
  })
  return (text) => patterns.find((pattern) => pattern.test(text))?.source
}
