import { report } from '../compile/compile-context.ts'
import { problem } from '../compile/problems.ts'
import type { Operator } from './operator.ts'

/** Whether a value matches the pattern. The reason names the alternative that matched. */
export const matches: Operator<'matches'> = {
  fits: ['text', 'word', 'list', 'instant'],
  prepare: (source, { selector: { label }, path, context }) => {
    const pattern = context.patterns.compileAlternatives(source)
    if ('error' in pattern)
      return report(context, path, (at) =>
        problem(`rules/bad-pattern#${pattern.unsupported ?? 'plain'}`, { reason: pattern.error }, at),
      )
    return {
      match: (values) => {
        for (const text of values) {
          const found = pattern.firstIn(text)
          if (found !== undefined) return reason(label, found)
        }
        return undefined
      },
      unmet: `nothing in ${label} matches`,
    }
  },
}

function reason(label: string, pattern: string): string {
  return /[\\^$.*+?()[\]{}|]/.test(pattern) ? `${label} matches /${pattern}/` : `"${pattern}" in ${label}`
}
