import { compilePattern, type Pattern } from '@triagebook/text/patterns'
import { report } from '../compile/compile-context.ts'
import { problem } from '../compile/problems.ts'
import type { TicketValue } from '../ticket/ticket-value.ts'
import { alternatives } from './alternatives.ts'
import type { Operator } from './operator.ts'

/** Whether a value matches the pattern. The reason names the alternative that matched. */
export const matches: Operator<'matches'> = (source, { selector: { label }, path, context }) => {
  const pattern = context.patterns.compile(source)
  if ('error' in pattern)
    return report(context, path, (at) => problem('rules/bad-pattern', { reason: pattern.error }, at))
  const reasonFor = reasons(label, source)
  return {
    match: (values) => {
      const found = values.find((value) => pattern.test(value.text))
      return found && reasonFor(found)
    },
    unmet: `nothing in ${label} matches`,
  }
}

/** Most patterns never match in a run, so their alternatives are compiled when the first reason is asked for. */
function reasons(label: string, source: string): (found: TicketValue) => string {
  const whole = says(label, source)
  let parts: readonly { readonly pattern: Pattern; readonly because: string }[] | undefined
  return (found) => {
    parts ??= alternatives(source).flatMap((part) => {
      const pattern = compilePattern(part)
      return 'error' in pattern ? [] : [{ pattern, because: says(label, part) }]
    })
    return parts.find(({ pattern }) => pattern.test(found.text))?.because ?? whole
  }
}

function says(label: string, pattern: string): string {
  return /[\\^$.*+?()[\]{}|]/.test(pattern) ? `${label} matches /${pattern}/` : `"${pattern}" in ${label}`
}
