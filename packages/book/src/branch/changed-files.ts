import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type GitFolder, partsOf } from '../git/git.ts'
import { blobTexts } from './blob-texts.ts'
import { outputOf } from './output-of.ts'

/** A file of a work tree that differs from a commit. */
export interface ChangedFile {
  /** From the root of the repository. */
  readonly path: string
  /** Its text in the commit; null where it is new. */
  readonly before: string | null
  /** Null where it is gone. */
  readonly content: string | null
  /** A picture, a link or a program is not, and has an empty content here. */
  readonly isPlain: boolean
}

const PLAIN = '100644'
const NONE = '000000'
const SUBMODULE = '160000'

/** What differs between a commit and a work tree, sorted by path. */
export async function changedFiles(tree: GitFolder, commit: string): Promise<readonly ChangedFile[]> {
  await outputOf(tree, ['add', '--all'])
  const raw = await outputOf(tree, ['diff', '--cached', '--raw', '-z', '--no-renames', '--no-abbrev', commit])
  const entries = entriesOf(raw)
  const old = entries.filter(({ oldMode }) => oldMode !== NONE && oldMode !== SUBMODULE)
  const texts = await blobTexts(
    tree,
    old.map(({ oldId }) => oldId),
  )
  return entries.map(({ path: file, oldId, newMode }) => {
    const text = newMode === NONE ? null : textOf(tree, file, newMode)
    return {
      path: file,
      before: texts.get(oldId) ?? null,
      content: text === undefined ? '' : text,
      isPlain: text !== undefined,
    }
  })
}

function entriesOf(raw: string) {
  const parts = partsOf(raw)
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return []
    const [oldMode = '', newMode = '', oldId = ''] = part.slice(1).split(' ')
    return [{ path: parts[index + 1] ?? '', oldMode, newMode, oldId }]
  })
}

/** Undefined where it is no plain text. */
function textOf({ folder }: GitFolder, file: string, mode: string): string | undefined {
  if (mode !== PLAIN) return undefined
  const bytes = readFileSync(path.join(folder, ...file.split('/')))
  const text = bytes.toString('utf8')
  return Buffer.from(text).equals(bytes) && !text.includes('\0') ? text : undefined
}
