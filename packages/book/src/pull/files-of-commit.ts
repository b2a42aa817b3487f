import { blobTexts } from '../branch/blob-texts.ts'
import { outputOf } from '../branch/output-of.ts'
import { type GitFolder, partsOf } from '../git/git.ts'

const PLAIN = /^100(?:644|755) /

/** The texts of files of a commit, by their paths from the root. One that is no plain file there has no entry: a link is not followed. */
export async function filesOfCommit(
  at: GitFolder,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0) return new Map()
  const entries = partsOf(await outputOf(at, ['ls-tree', '-z', '--full-tree', commit, '--', ...paths]))
  const ids = entries.flatMap((entry) => {
    const [facts = '', path = ''] = entry.split('\t')
    return PLAIN.test(facts) && paths.includes(path) ? [[path, facts.split(' ')[2] ?? ''] as const] : []
  })
  const texts = await blobTexts(
    at,
    ids.map(([, id]) => id),
  )
  return new Map(ids.map(([path, id]) => [path, texts.get(id) ?? '']))
}
