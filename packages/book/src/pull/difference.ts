import { createHash } from 'node:crypto'
import type { Change, PathMode } from '@triagebook/approval'
import { TriagebookError } from '@triagebook/record/problem'
import { outputOf } from '../branch/output-of.ts'
import { type GitFolder, gitAsync, partsOf } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'

/** A path that differs between two commits. */
export interface Difference extends Pick<Change, 'path' | 'before' | 'after'> {
  /** The ids of its contents; null on the side where it is not there. */
  readonly oldId: string | null
  readonly newId: string | null
  /** Git shows a path that becomes another kind of thing as two patches. */
  readonly patches: 1 | 2
}

export type Counted = Difference & Pick<Change, 'lines'>
export type Patched = Counted & Pick<Change, 'patch'>

/** From a commit to another one; of these paths alone, from the root, where some are named. */
export interface Between {
  readonly from: string
  readonly to: string
  readonly paths?: readonly string[]
}

/** Every option that the user’s or the repository’s configuration could change. */
const DIFF = [
  '--no-literal-pathspecs',
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

/** What differs in each pair, by the commit that it goes to, without looking into the contents: by one process for all. */
export async function differences(
  at: GitFolder,
  pairs: readonly Between[],
): Promise<ReadonlyMap<string, readonly Difference[]>> {
  if (pairs.length === 0) return new Map()
  const options = ['--stdin', '--always', '-r', '-z', '--raw', '--no-renames', '--ignore-submodules=none']
  const input = pairs.map(({ from, to }) => `${to} ${from}\n`).join('')
  const answer = await gitAsync(at, ['diff-tree', ...options], { input })
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  const found = new Map<string, readonly Difference[]>()
  const parts = partsOf(answer.output)
  // A commit, then its entries of two parts each.
  for (let start = 0; start < parts.length; ) {
    let end = start + 1
    while (parts[end]?.startsWith(':')) end += 2
    found.set(parts[start] ?? '', entriesIn(parts.slice(start + 1, end)))
    start = end
  }
  return found
}

/** What differs, by path, with the number of lines. */
export async function countedDifferences(at: GitFolder, between: Between): Promise<readonly Counted[]> {
  const parts = partsOf(await outputOf(at, [...DIFF, '--raw', '--numstat', '-z', ...argsOf(between)]))
  // An entry of two parts a path, then a count of one part a path.
  const paths = parts.length / 3
  return entriesIn(parts.slice(0, paths * 2)).map((entry, index) => {
    const [added, removed] = (parts[paths * 2 + index] ?? '').split('\t')
    const lines = added === '-' ? null : { added: Number(added), removed: Number(removed) }
    return { ...entry, lines }
  })
}

function argsOf({ from, to, paths = [] }: Between): readonly string[] {
  return [from, to, '--', ...paths.map((path) => `:(top,literal)${path}`)]
}

function entriesIn(parts: readonly string[]): readonly Difference[] {
  return Array.from({ length: parts.length / 2 }, (_, index) => {
    const facts = (parts[index * 2] ?? '').slice(1).split(' ')
    const [oldMode = '', newMode = '', oldId = '', newId = '', status] = facts
    const [before, after] = [MODES[oldMode] ?? null, MODES[newMode] ?? null]
    return {
      path: parts[index * 2 + 1] ?? '',
      before,
      after,
      oldId: before && oldId,
      newId: after && newId,
      patches: status === 'T' ? 2 : 1,
    }
  })
}

/** All lines that are added or removed. */
export function linesOf(counted: readonly Counted[]): number {
  return counted.reduce((sum, { lines }) => sum + (lines?.added ?? 0) + (lines?.removed ?? 0), 0)
}

/** The same with the identity of each change, by one process however many there are. */
export async function withPatches(
  at: GitFolder,
  between: Between,
  counted: readonly Counted[],
): Promise<readonly Patched[]> {
  if (counted.length === 0) return []
  const answer = await gitAsync(at, [...DIFF, ...PATCH, ...argsOf(between)], { encoding: 'latin1' })
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  // Only the head of a file’s patch begins like this: all lines of its content begin with another sign.
  const texts = `\n${answer.output}`.split('\ndiff --git ').slice(1)
  if (texts.length !== counted.reduce((sum, { patches }) => sum + patches, 0))
    throw new Error('Git lists other paths than it shows.')
  let next = 0
  return counted.map((difference) => {
    const own = texts.slice(next, next + difference.patches)
    next += difference.patches
    return { ...difference, patch: patchOf(difference, own) }
  })
}

/** From its first `@@` on, without the numbers of lines, which a rebase moves. A file that is no text is the same as a whole only. */
function patchOf({ before, after, lines, newId }: Counted, texts: readonly string[]): string {
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
