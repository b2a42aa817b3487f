import { readFileSync } from 'node:fs'
import path from 'node:path'
import { TriagebookError } from '@triagebook/record/problem'
import { type GitFolder, partsOf } from '../git/git.ts'
import { outputOf } from './output-of.ts'
import { problem } from './problems.ts'

/** A file of a work tree that differs from a commit. */
export interface ChangedFile {
  /** From the root of the repository. */
  readonly path: string
  /** Its text in the commit; null where it is new. */
  readonly before: string | null
  /** Null where it is gone. */
  readonly content: string | null
}

const PLAIN = '100644'
const NONE = '000000'

/** What differs between a commit and a work tree, sorted by path. Throws for what is no plain text file. */
export async function changedFiles(tree: GitFolder, commit: string): Promise<readonly ChangedFile[]> {
  await outputOf(tree, ['add', '--all'])
  const raw = await outputOf(tree, ['diff', '--cached', '--raw', '-z', '--no-renames', '--no-abbrev', commit])
  const entries = entriesOf(raw)
  const files = []
  for (const { path: file, oldMode, newMode, oldId } of entries) {
    const content = newMode === NONE ? null : textOf(tree, file, newMode)
    files.push({
      path: file,
      before: oldMode === NONE ? null : await outputOf(tree, ['cat-file', 'blob', oldId]),
      content,
    })
  }
  return files
}

function entriesOf(raw: string) {
  const parts = partsOf(raw)
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return []
    const [oldMode = '', newMode = '', oldId = ''] = part.slice(1).split(' ')
    return [{ path: parts[index + 1] ?? '', oldMode, newMode, oldId }]
  })
}

function textOf({ folder }: GitFolder, file: string, mode: string): string {
  const bytes = mode === PLAIN ? readFileSync(path.join(folder, ...file.split('/'))) : Buffer.alloc(0)
  const text = bytes.toString('utf8')
  if (mode !== PLAIN || !Buffer.from(text).equals(bytes) || text.includes('\0'))
    throw new TriagebookError([problem('book/not-text', { path: file })])
  return text
}
