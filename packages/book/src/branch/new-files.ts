import { type GitFolder, partsOf } from '../git/git.ts'
import { blobTexts } from './blob-texts.ts'
import { outputOf } from './output-of.ts'

/** A file that a commit has and this checkout's commit has not. */
export interface NewFile {
  /** From the folder that was asked for. */
  readonly path: string
  readonly text: string
}

/** Links and programs are left out. */
const PLAIN = '100644'

/** The plain files below a folder that another commit adds to the one that is checked out, sorted by path. */
export async function newFiles(at: GitFolder, commit: string, folder: string): Promise<readonly NewFile[]> {
  const kinds = ['--raw', '-z', '--no-renames', '--no-abbrev', '--diff-filter=A', '--relative']
  const parts = partsOf(await outputOf(at, ['diff', ...kinds, 'HEAD', commit, '--', folder]))
  const added = parts.flatMap((part, index) => {
    const [, mode, , id = ''] = part.split(' ')
    return index % 2 === 0 && mode === PLAIN ? [{ path: parts[index + 1] ?? '', id }] : []
  })
  const texts = await blobTexts(
    at,
    added.map(({ id }) => id),
  )
  return added.map(({ path, id }) => ({ path, text: texts.get(id) ?? '' }))
}
