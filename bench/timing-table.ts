import type { Timing } from './interleave.ts'

/** The timings as a Markdown table; ratios are to the first of them. */
export function timingTable(timings: readonly Timing[]): string {
  const [first] = timings
  const rows = timings.map(({ name, median, cpu, fastest, slowest, megabytes, runs }) => [
    name,
    median.toFixed(0),
    `${fastest.toFixed(0)}-${slowest.toFixed(0)}`,
    cpu.toFixed(0),
    megabytes.toFixed(0),
    String(runs),
    (median / (first?.median ?? 1)).toFixed(2),
    (cpu / (first?.cpu ?? 1)).toFixed(2),
  ])
  const times = `times ${first?.name}`
  return markdownTable(['command', 'median ms', 'spread', 'CPU ms', 'peak MB', 'n', times, 'by CPU'], rows)
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return [head, head.map(() => '---'), ...rows].map(line).join('')
}
