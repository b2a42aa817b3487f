import { runGit } from './run-git.ts'

export interface ChangedFile {
  readonly path: string
  readonly previous?: string
  readonly status: 'added' | 'removed' | 'modified' | 'renamed'
  readonly sha: string
  readonly additions: number
  readonly deletions: number
  /** From its first `@@`; none where the file is binary or only its name changed. */
  readonly patch?: string
}

/** What differs between two commits or trees, by path. */
export interface Difference {
  readonly files: readonly ChangedFile[]
  readonly additions: number
  readonly deletions: number
}

const STATUS = { A: 'added', D: 'removed', M: 'modified', R: 'renamed', T: 'modified' } as const

/** Compares two commits or trees as GitHub shows them: renames are found, patches have three lines around a change. */
export function differenceOf(folder: string, from: string, to: string): Difference {
  const { output } = runGit(folder, [
    'diff-tree',
    '-r',
    '-M',
    '-p',
    '--raw',
    '--full-index',
    '--no-color',
    from,
    to,
  ])
  const raw = [...output.matchAll(/^:\d+ \d+ (\w+) (\w+) ([AMDRT])\d*\t([^\t\n]+)(?:\t([^\n]+))?$/gm)]
  const patches = output.split(/^diff --git .*\n/m).slice(1)
  const files = raw.map(([, old = '', sha = '', letter, first = '', second], index): ChangedFile => {
    const text = patches[index] ?? ''
    const start = text.search(/^@@ /m)
    const patch = start < 0 ? undefined : text.slice(start).replace(/\n$/, '')
    const lines = patch?.split('\n') ?? []
    return {
      path: unquoted(second ?? first),
      ...(second !== undefined && { previous: unquoted(first) }),
      status: STATUS[letter === 'A' || letter === 'D' || letter === 'R' || letter === 'T' ? letter : 'M'],
      sha: letter === 'D' ? old : sha,
      additions: lines.filter((line) => line.startsWith('+')).length,
      deletions: lines.filter((line) => line.startsWith('-')).length,
      ...(patch !== undefined && { patch }),
    }
  })
  const sum = (count: (file: ChangedFile) => number) => files.reduce((all, file) => all + count(file), 0)
  return { files, additions: sum((file) => file.additions), deletions: sum((file) => file.deletions) }
}

/** A path that Git prints in quotes, with its bytes as octal numbers. */
function unquoted(path: string): string {
  if (!path.startsWith('"')) return path
  const bytes = path
    .slice(1, -1)
    .replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    .replace(/\\(["\\])/g, '$1')
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
