import type { Timing } from './interleave.ts'

/** The timings as a Markdown table; ratios are to the first of them. */
export function timingTable(timings: readonly Timing[]): string {
  const [first] = timings
  const rows = timings.map(({ name, median, fastest, slowest, megabytes, runs }) => [
    name,
    median.toFixed(0),
    `${fastest.toFixed(0)}-${slowest.toFixed(0)}`,
    megabytes.toFixed(0),
    String(runs),
    (median / (first?.median ?? 1)).toFixed(2),
  ])
  return markdownTable(['command', 'median ms', 'spread', 'peak MB', 'n', `times ${first?.name}`], rows)
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return [head, head.map(() => '---'), ...rows].map(line).join('')
}
