import { git } from './git.ts'
import { forkPoint } from './history.ts'

/** Every option that a person's or a repository's configuration could set otherwise. */
const DIFF = [
  'diff',
  '--unified=0',
  '--inter-hunk-context=0',
  '--no-renames',
  '--relative',
  '--text',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--src-prefix=a/',
  '--dst-prefix=b/',
]

/**
 * The lines of each file that came in since this branch left the revision; null for a file that the difference does
 * not name: a new one that no commit holds, or one whose name Git has to quote. Throws where Git cannot tell.
 */
export function addedSince(folder: string, revision: string): (path: string) => ReadonlySet<number> | null {
  const answer = git(folder, [...DIFF, forkPoint(folder, revision), '--', '.'])
  if (answer.kind !== 'done') return () => null
  const added = addedLines(answer.output)
  return (path) => added.get(path) ?? null
}

function addedLines(diff: string): ReadonlyMap<string, ReadonlySet<number>> {
  const files = new Map<string, Set<number>>()
  let current = new Set<number>()
  let left = 0 // of the lines of a hunk: words in them can look like a heading
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
