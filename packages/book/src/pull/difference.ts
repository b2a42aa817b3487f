import { createHash } from 'node:crypto'
import type { Change, PathMode } from '@triagebook/approval'
import { TriagebookError } from '@triagebook/record/problem'
import { outputOf } from '../branch/output-of.ts'
import { type GitFolder, gitAsync, partsOf } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'

/** A path that differs between two commits, with the ids of its contents; null where it is not there. */
export interface Difference extends Omit<Change, 'patch'> {
  readonly oldId: string | null
  readonly newId: string | null
  /** Git shows a path that becomes another kind of thing as two patches. */
  readonly patches: 1 | 2
}

/** Every option that the user’s or the repository’s configuration could change. */
const DIFF = [
  'diff',
  '--no-renames',
  '--no-relative',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-abbrev',
  '--full-index',
  '--ignore-submodules=none',
  '--submodule=short',
  '--diff-algorithm=myers',
  '--indent-heuristic',
]
const PATCH = ['--patch', '--unified=3', '--inter-hunk-context=0', '--src-prefix=a/', '--dst-prefix=b/']

const MODES: Readonly<Record<string, PathMode>> = {
  '100644': 'file',
  '100755': 'executable',
  '120000': 'link',
  '160000': 'submodule',
}

/** What differs between two commits, by path, without the contents. */
export async function differencesBetween(
  at: GitFolder,
  from: string,
  to: string,
): Promise<readonly Difference[]> {
  const parts = partsOf(await outputOf(at, [...DIFF, '--raw', '--numstat', '-z', from, to, '--']))
  // An entry of two parts a path, then a count of one part a path.
  const paths = parts.length / 3
  return Array.from({ length: paths }, (_, index) => {
    const [oldMode = '', newMode = '', oldId = '', newId = '', status] = (parts[index * 2] ?? '')
      .slice(1)
      .split(' ')
    const [added, removed] = (parts[paths * 2 + index] ?? '').split('\t')
    const [before, after] = [MODES[oldMode] ?? null, MODES[newMode] ?? null]
    return {
      path: parts[index * 2 + 1] ?? '',
      kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
      before,
      after,
      lines: added === '-' ? null : { added: Number(added), removed: Number(removed) },
      oldId: before && oldId,
      newId: after && newId,
      patches: status === 'T' ? 2 : 1,
    }
  })
}

/** The same with the identity of each change, by one process however many there are. */
export async function withPatches(
  at: GitFolder,
  { from, to, differences }: { from: string; to: string; differences: readonly Difference[] },
): Promise<readonly (Difference & { readonly patch: string })[]> {
  if (differences.length === 0) return []
  const answer = await gitAsync(at, [...DIFF, ...PATCH, from, to, '--'], { encoding: 'latin1' })
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  // Only the head of a file’s patch begins like this: all lines of its content begin with another sign.
  const texts = `\n${answer.output}`.split('\ndiff --git ').slice(1)
  if (texts.length !== differences.reduce((sum, { patches }) => sum + patches, 0))
    throw new Error('Git lists other paths than it shows.')
  let next = 0
  return differences.map((difference) => {
    const own = texts.slice(next, next + difference.patches)
    next += difference.patches
    return { ...difference, patch: patchOf(difference, own) }
  })
}

/** From its first `@@` on, without the numbers of lines, which a rebase moves. A file that is no text is the same as a whole only. */
function patchOf({ before, after, lines, newId }: Difference, texts: readonly string[]): string {
  const content =
    lines === null
      ? newId
      : texts.map((text) => {
          const start = text.indexOf('\n@@ ')
          return start < 0 ? '' : text.slice(start).replace(/\n@@ [^\n]*/g, '\n@@')
        })
  return createHash('sha256')
    .update(JSON.stringify([before, after, content]))
    .digest('hex')
}
