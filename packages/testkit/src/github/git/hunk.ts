/** The hunk of a patch in which a line of the old (`LEFT`) or the new (`RIGHT`) file stands; undefined where none shows it. */
export function hunkAt(patch: string, line: number, side: 'LEFT' | 'RIGHT'): string | undefined {
  return patch.split(/\n(?=@@ )/).find((hunk) => {
    const [head = '', ...lines] = hunk.split('\n')
    const [, old, fresh] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(head) ?? []
    const first = Number(side === 'LEFT' ? old : fresh)
    const other = side === 'LEFT' ? '+' : '-'
    const shown = lines.filter((one) => !one.startsWith(other) && !one.startsWith('\\')).length
    return line >= first && line < first + shown
  })
}
