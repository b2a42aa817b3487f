import type { LineRange } from '../port/pulls.ts'

/** How many unchanged lines a diff shows around what changed. */
const CONTEXT = 3

/** The lines of the newer text that a diff would show. For small texts: it compares each line with each. */
export function shownLines(older: string, newer: string): readonly LineRange[] {
  const [before, after] = [linesOf(older), linesOf(newer)]
  const ranges: LineRange[] = []
  for (const at of changesIn(before, after)) {
    const from = Math.max(at.from - CONTEXT, 1)
    const to = Math.min(at.to + CONTEXT, after.length)
    const last = ranges.at(-1)
    if (last !== undefined && from <= last.to + 1) ranges[ranges.length - 1] = { from: last.from, to }
    else if (from <= to) ranges.push({ from, to })
  }
  return ranges
}

/** New lines, and places where lines are gone: these reach from the line after to the line before. */
function changesIn(before: readonly string[], after: readonly string[]): readonly LineRange[] {
  const same = commonLengths(before, after)
  const at = (i: number, j: number) => same[i]?.[j] ?? 0
  const changes: LineRange[] = []
  for (let [i, j] = [0, 0]; i < before.length || j < after.length; ) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      i += 1
      j += 1
    } else if (j < after.length && (i === before.length || at(i, j + 1) > at(i + 1, j))) {
      j += 1
      changes.push({ from: j, to: j })
    } else {
      i += 1
      changes.push({ from: j + 1, to: j })
    }
  }
  return changes
}

/** The length of the longest common part of the lines from i and from j on. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: before.length + 1 }, () => [])
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = table[i] ?? []
      row[j] =
        before[i] === after[j]
          ? (table[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}
