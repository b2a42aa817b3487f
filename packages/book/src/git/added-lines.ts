/** The lines of each file, from 1, that a difference without context (`--unified=0`) adds to it. */
export function addedLines(diff: string): ReadonlyMap<string, ReadonlySet<number>> {
  const files = new Map<string, Set<number>>()
  let current = new Set<number>()
  let left = 0 // lines of the current hunk: their text can look like a header
  for (const line of diff.split('\n')) {
    const hunk = left === 0 ? /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) : null
    if (hunk) {
      const [, removed = '1', start = '', count = '1'] = hunk
      left = Number(removed) + Number(count)
      for (let number = Number(start); number < Number(start) + Number(count); number++) current.add(number)
    } else if (left > 0) {
      if (!line.startsWith('\\')) left--
    } else if (line.startsWith('+++ ')) {
      current = new Set()
      // Git ends a name with a space in it with a tab.
      if (line.startsWith('+++ b/')) files.set(line.slice('+++ b/'.length).replace(/\t$/, ''), current)
    }
  }
  return files
}
