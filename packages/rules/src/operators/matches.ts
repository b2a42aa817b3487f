import type { Path } from '@triagebook/record'
import { compilePattern, type Pattern } from '@triagebook/text/patterns'
import type { CompileContext } from '../compile/compile-context.ts'
import { NEVER_MET, type Predicate } from '../compile/predicate.ts'
import { problem } from '../compile/problems.ts'
import type { Selector } from '../compile/selector.ts'
import type { Value } from '../ticket/value-reader.ts'
import { alternatives } from './alternatives.ts'

/** Asks for a pattern. The reason names the alternative that was found: the rule's own words, never the ticket's. */
export function matches(
  { label, read }: Selector,
  source: string,
  path: Path,
  context: CompileContext,
): Predicate {
  const pattern = context.patterns.compile(source)
  if ('error' in pattern) {
    context.problems.push(problem('rules/bad-pattern', { reason: pattern.error }, context.place(path)))
    return NEVER_MET
  }
  const reasonFor = reasons(label, source)
  const unmet = { met: false, because: `nothing in ${label} matches` }
  return (snapshot) => {
    const found = read(snapshot).find((value) => holds(pattern, value))
    return found === undefined ? unmet : { met: true, because: reasonFor(found) }
  }
}

function holds(pattern: Pattern, value: Value): boolean {
  return pattern.test(String(value).normalize('NFC'))
}

/** Most patterns never match in a run, so their alternatives are compiled when the first reason is asked for. */
function reasons(label: string, source: string): (found: Value) => string {
  const whole = says(label, source)
  let parts: readonly { readonly pattern: Pattern; readonly because: string }[] | undefined
  return (found) => {
    parts ??= alternatives(source).flatMap((part) => {
      const pattern = compilePattern(part)
      return 'error' in pattern ? [] : [{ pattern, because: says(label, part) }]
    })
    return parts.find(({ pattern }) => holds(pattern, found))?.because ?? whole
  }
}

function says(label: string, pattern: string): string {
  return /[\\^$.*+?()[\]{}|]/.test(pattern) ? `${label} matches /${pattern}/` : `"${pattern}" in ${label}`
}
