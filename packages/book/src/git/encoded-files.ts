import { type GitFolder, gitAsync, partsOf } from './git.ts'

/** A file that Git converts between a commit and the work tree. */
export interface EncodedFile {
  readonly path: string
  /** Of the work tree. */
  readonly encoding: string
}

const NONE = new Set(['unspecified', 'unset', 'utf-8', 'utf8'])

/** Those of the files whose text differs between a commit and the work tree, by their attributes; none without Git. */
export async function encodedFiles(at: GitFolder, paths: readonly string[]): Promise<readonly EncodedFile[]> {
  if (paths.length === 0) return []
  const input = paths.map((path) => `${path}\0`).join('')
  const answer = await gitAsync(at, ['check-attr', '-z', '--stdin', 'working-tree-encoding'], { input })
  if (answer.kind !== 'done') return []
  const parts = partsOf(answer.output)
  return paths.flatMap((path, index) => {
    const encoding = parts[index * 3 + 2] ?? ''
    return NONE.has(encoding.toLowerCase()) ? [] : [{ path, encoding }]
  })
}
