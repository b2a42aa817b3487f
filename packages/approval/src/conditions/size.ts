import type { Bounds } from '@triagebook/record'
import { problem } from '../compile/problems.ts'
import type { PullFacts } from '../facts/pull-facts.ts'
import type { Condition } from './condition.ts'
import { shown } from './shown.ts'

const MEASURES = {
  added: { words: 'adds', of: ({ added }: Lines) => added },
  removed: { words: 'removes', of: ({ removed }: Lines) => removed },
  total: { words: 'changes', of: ({ added, removed }: Lines) => added + removed },
} as const

interface Lines {
  readonly added: number
  readonly removed: number
}

const NAMES = ['added', 'removed', 'total'] as const

/** `size: { total: { at-most: 50 } }`: the lines of all its files. What has no lines to count is not small. */
export const size: Condition<'size'> = (operand, path, { place, problems }) => {
  for (const name of NAMES) {
    const { 'at-least': least = 0, 'at-most': most = Number.POSITIVE_INFINITY } = operand[name] ?? {}
    if (least > most)
      problems.push(problem('approval/bounds', { least, most }, place([...path, name, 'at-most'])))
  }
  return (facts) => {
    const uncounted = facts.changes.find(({ lines }) => lines === null)
    const lines = linesOf(facts)
    const reasons: string[] = []
    for (const name of NAMES) {
      const bounds = operand[name]
      if (bounds === undefined) continue
      if (bounds['at-most'] !== undefined && uncounted !== undefined)
        return { met: false, because: `${shown(uncounted.path)} is not text, so its lines cannot be counted` }
      const { words, of } = MEASURES[name]
      const count = of(lines)
      const because = `it ${words} ${count} line${count === 1 ? '' : 's'}`
      if (!isWithin(count, bounds)) return { met: false, because }
      reasons.push(because)
    }
    return { met: true, because: reasons.join(' and ') }
  }
}

function isWithin(count: number, { 'at-least': least, 'at-most': most }: Bounds): boolean {
  return (least === undefined || count >= least) && (most === undefined || count <= most)
}

function linesOf({ changes }: PullFacts): Lines {
  const sum = (of: (lines: Lines) => number) =>
    changes.reduce((total, { lines }) => total + (lines === null ? 0 : of(lines)), 0)
  return { added: sum(({ added }) => added), removed: sum(({ removed }) => removed) }
}
