import { blobTexts } from '../branch/blob-texts.ts'
import { outputOf } from '../branch/output-of.ts'
import { type GitFolder, partsOf } from '../git/git.ts'

const PLAIN = /^100(?:644|755) /

/** How many paths one command is given: each system bounds their length together. */
const BATCH = 100

/** The texts of files of a commit, by their paths from the root. One that is no plain file there has no entry: a link is not followed. */
export async function filesOfCommit(
  at: GitFolder,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (let start = 0; start < paths.length; start += BATCH) {
    const some = paths.slice(start, start + BATCH)
    const listed = await outputOf(at, ['ls-tree', '-z', '--full-tree', commit, '--', ...some])
    for (const entry of partsOf(listed)) {
      const path = entry.slice(entry.indexOf('\t') + 1)
      if (PLAIN.test(entry) && some.includes(path)) ids.set(path, entry.split(/[ \t]/)[2] ?? '')
    }
  }
  const texts = await blobTexts(at, [...ids.values()])
  return new Map([...ids].map(([path, id]) => [path, texts.get(id) ?? '']))
}
